import type { Location, Node } from './tree';

interface Why {
    location: Location;
    suggestions: { text: string; confidence: number; origin: string; evidence: { location: Location; score: number; lines: string[] }[] }[];
    route: 'local' | 'escalated' | 'silent';
    model: string;
    reason: string;
    millis: number;
    notes: string[];
}

/** The answer to cobolwright/why as rows; none before the first ghost text. */
export function why(answer: Why | null): Node[] {
    if (!answer) return [];
    return [
        {
            label: answer.model || 'no suggestion',
            description: `${answer.route}, ${answer.millis} ms, line ${answer.location.range.start.line + 1} of ${fileName(answer.location.uri)}`,
            tooltip: answer.reason,
            icon: 'hubot',
            location: answer.location,
            open: true,
            children: [{ label: answer.reason, icon: 'info' }, ...answer.notes.map((note) => ({ label: note, icon: 'warning' }))],
        },
        ...answer.suggestions.map((suggestion, i) => ({
            label: suggestion.text.trim(),
            description: `${Math.round(suggestion.confidence * 100)}%  ${suggestion.origin}`,
            icon: 'sparkle',
            open: i === 0,
            children: suggestion.evidence.length
                ? suggestion.evidence.map((similar) => ({
                      label: `${fileName(similar.location.uri)}:${similar.location.range.start.line + 1}`,
                      description: similar.lines.find((line) => line.trim())?.slice(6).trim(),
                      tooltip: similar.lines.join('\n'),
                      icon: 'references',
                      location: similar.location,
                  }))
                : [{ label: 'No similar code was found for it.', icon: 'info' }],
        })),
    ];
}

function fileName(uri: string): string {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
