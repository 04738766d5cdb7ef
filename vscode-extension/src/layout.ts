import type { Location, Node } from './tree';

interface Item {
    level: number;
    name: string;
    picture: string;
    usage: string;
    offset: number;
    length: number;
    occurs: number;
    notes: string[];
    location: Location;
    children: Item[];
}

interface Table {
    program: string;
    title: string;
    length: number;
    records: Item[];
}

/** The answer to cobolwright/layout as rows. */
export function layout(answer: { tables: Table[] }): Node[] {
    const programs = new Set(answer.tables.map((table) => table.program));
    return answer.tables.map((table) => ({
        label: programs.size > 1 ? `${table.program}: ${table.title}` : table.title,
        description: bytes(table.length),
        icon: 'database',
        open: true,
        children: table.records.map(row),
    }));
}

function row(item: Item): Node {
    const level = String(item.level).padStart(2, '0');
    const isConditionName = item.level === 88;
    const place = isConditionName ? [] : [`at ${number(item.offset)}`, bytes(item.length) + (item.occurs === 1 ? '' : ` × ${number(item.occurs)}`)];
    const facts = [...place, item.picture && `PIC ${item.picture}`, item.usage !== 'DISPLAY' && item.usage, ...item.notes].filter(Boolean) as string[];
    return {
        label: `${level} ${item.name}`,
        description: facts.join('  '),
        tooltip: [`${level} ${item.name}`, ...facts].join('\n'),
        icon: isConditionName ? 'symbol-enum-member' : item.children.some((child) => child.level !== 88) ? 'symbol-struct' : 'symbol-field',
        location: item.location,
        children: item.children.map(row),
    };
}

function bytes(length: number): string {
    return length === 1 ? '1 byte' : `${number(length)} bytes`;
}

function number(value: number): string {
    return value < 0 ? '?' : String(value);
}
