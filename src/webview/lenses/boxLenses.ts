import type { PanelBox, PanelDelivery, PanelLens } from '../../protocol/messages';
import type { Graph } from '../picture/graph';
import { deliveries } from '../tools/icons';
import { getWord } from '../panelWords';
import { assignInitials } from './initials';
import { type BoxMark, type LensMarks, type LinePattern, markGroups, noMarks } from './lens';

/** Computes what a lens shows of a diagram. */
export function computeLens(graph: Graph, lens: PanelLens): LensMarks {
  switch (lens) {
    case 'none':
      return noMarks;
    case 'delivery':
    case 'waiting':
      return computeDelivery(graph);
    case 'owner':
      return computeOwners(graph);
    case 'users':
      return computeUsers(graph);
    case 'unexplained':
      return computeUnexplained(graph);
    case 'plain':
      return describePlain(graph);
  }
}

/** Palette colors by what readers expect: green for live, orange for mocked. Outlines differ too. */
const deliveryLooks: Readonly<Record<PanelDelivery, readonly [number, LinePattern]>> = {
  planned: [0, 'dashed'],
  mocked: [1, 'dotted'],
  live: [2, 'solid'],
  external: [6, 'dashDotted'],
  retired: [7, 'longDashed'],
};

function computeDelivery({ boxes }: Graph): LensMarks {
  return markGroups(
    deliveries.map((delivery) => ({
      id: delivery,
      name: getWord(delivery),
      meaning: getWord(`${delivery}Meaning`),
      mark: createDeliveryMark(delivery),
      ids: listIds(boxes.values(), ({ term }) => term?.delivery === delivery),
    })),
  );
}

/** Live is the most common status, so its badge is only an icon. The other badges include their name. */
function createDeliveryMark(delivery: PanelDelivery): BoxMark {
  const [hue, pattern] = deliveryLooks[delivery];
  const badge = delivery === 'live' ? '' : getWord(delivery);
  return { hue, pattern, sign: delivery, badge };
}

/** Owners in alphabetical order, so that their colors do not depend on the order of boxes. */
function computeOwners({ diagram, boxes }: Graph): LensMarks {
  const getOwner = ({ term }: PanelBox): string => term?.owner.trim() ?? '';
  const owners = listNames([...boxes.values()].map(getOwner));
  const initials = assignInitials(owners);
  const owned = owners.map((owner, hue) => {
    const badge = initials.get(owner) ?? '';
    const mark: BoxMark = { hue, pattern: 'solid', badge };
    const ids = listIds(boxes.values(), (box) => getOwner(box) === owner);
    return { id: owner, name: owner, meaning: '', mark, ids };
  });
  return markGroups([
    ...owned,
    {
      ...{ id: '', name: getWord('noOwner'), meaning: '' },
      mark: { pattern: 'dotted', badge: '' },
      ids: listIds(diagram.nodes, (box) => getOwner(box) === ''),
    },
  ]);
}

/** The number of users whose initials a badge shows. */
const maxBadgeUsers = 3;

/** A box can have several users, so it has their initials instead of a color. */
function computeUsers({ diagram, boxes }: Graph): LensMarks {
  const getUsers = ({ term }: PanelBox): readonly string[] =>
    listNames((term?.users ?? []).map((user) => user.trim()));
  const all = [...boxes.values()];
  const users = listNames(all.flatMap(getUsers));
  const initials = assignInitials(users);
  const createMark = (names: readonly string[]): BoxMark => {
    const shown = names.slice(0, maxBadgeUsers).map((name) => initials.get(name) ?? '');
    const more = names.length - shown.length;
    const badge = [...shown, ...(more > 0 ? [`+${String(more)}`] : [])].join(' ');
    return { hue: 0, pattern: 'solid', badge };
  };
  const used = all.filter((box) => getUsers(box).length > 0);
  const unused = listIds(diagram.nodes, (box) => getUsers(box).length === 0);
  const without: BoxMark = { pattern: 'dotted', badge: '' };
  const { legend } = markGroups([
    ...users.map((user) => ({
      ...{ id: user, name: user, meaning: '', mark: createMark([user]) },
      ids: listIds(all, (box) => getUsers(box).includes(user)),
    })),
    { ...{ id: '', name: getWord('noUsers'), meaning: '', mark: without }, ids: unused },
  ]);
  const marks = [
    ...used.map((box) => [box.id, createMark(getUsers(box))] as const),
    ...unused.map((id) => [id, without] as const),
  ];
  return { ...noMarks, boxes: new Map(marks), legend };
}

/** Nodes without an entry stand out; groups are often only frames, so they do not count. */
function computeUnexplained({ diagram: { nodes } }: Graph): LensMarks {
  const missing = nodes.filter(({ term }) => term === undefined);
  const percent =
    nodes.length === 0 ? 100 : getPercent(nodes.length - missing.length, nodes.length);
  const marks = markGroups([
    {
      ...{ id: 'unexplained', name: getWord('unexplained'), meaning: '' },
      mark: { hue: 1, pattern: 'dashed', badge: '?' },
      ids: missing.map(({ id }) => id),
    },
    {
      ...{ id: 'explained', name: getWord('legendTerm'), meaning: '' },
      mark: undefined,
      ids: listIds(nodes, ({ term }) => term !== undefined),
    },
  ]);
  return { ...marks, summary: getWord('coverage', percent), missing };
}

/** The drawing replaces the labels, so no box is marked. */
function describePlain({ boxes, relabeled }: Graph): LensMarks {
  return { ...noMarks, summary: getWord('plainSummary', relabeled.size, boxes.size) };
}

/** Rounds down, so that only a complete diagram has 100 percent. */
function getPercent(part: number, whole: number): number {
  return Math.floor((100 * part) / whole);
}

function listIds(
  boxes: Iterable<PanelBox>,
  isWanted: (box: PanelBox) => boolean,
): readonly string[] {
  return [...boxes].filter(isWanted).map(({ id }) => id);
}

/** Returns each name once, in alphabetical order. */
function listNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b));
}
