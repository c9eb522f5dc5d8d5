/** Where lines go: into the text, or into a cell of a table. */
export interface Sink<Line> {
  push(line: Line): void;
}

export interface TableRows<Line> {
  /** Where the next line belongs. */
  sink(): Sink<Line>;
  open(name: string): void;
  close(name: string, joinCells: (cells: readonly (readonly Line[])[], sink: Sink<Line>) => void): void;
}

/** Collects the lines of each cell until its row ends; tables stand within cells of others. */
export const tableRows = <Line>(out: (line: Line) => void): TableRows<Line> => {
  const rows: Line[][][] = [];
  /** Whether the innermost row is within a cell now, and how many tables are. */
  const cells: { readonly lines: Line[]; readonly row: number }[] = [];
  const sink = (): Sink<Line> => cells.at(-1)?.lines ?? { push: out };
  return {
    sink,
    open: (name) => {
      if (name === 'tr') rows.push([]);
      else if (name === 'td' || name === 'th') {
        const lines: Line[] = [];
        rows.at(-1)?.push(lines);
        cells.push({ lines, row: rows.length });
      }
    },
    close: (name, joinCells) => {
      if (name === 'td' || name === 'th') {
        const cell = cells.pop();
        // A cell outside every row is no cell of a table.
        if (cell?.row === 0) for (const line of cell.lines) sink().push(line);
      } else if (name === 'tr') joinCells(rows.pop() ?? [], sink());
    },
  };
};
