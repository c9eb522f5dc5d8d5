const deleted = /^[（(]?(?:删去|删除|已删除|刪去|刪除)[）)]?。?$/u;

/** Whether the text of an article only says that it was deleted. */
export const isDeletion = (text: string): boolean => deleted.test(text.trim());
