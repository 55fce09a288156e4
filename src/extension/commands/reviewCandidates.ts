import * as vscode from 'vscode';
import type { Candidate } from '../../core/features/discover/candidates';
import type { TermDraft } from '../../core/glossary/term';
import { pickOne } from '../pickOne';
import type { PlainItem } from '../plainWindow';
import { describeProposal } from './chooseCandidates';
import { type DraftModel, draftWithModel } from './draftWithModel';
import { ask } from './quickInput';
import { showPlaces } from './showPlaces';

/** What the review needs besides the words. */
export interface ReviewParts {
  readonly folders: readonly string[];
  /** Drafts definitions on request; absent if the editor has no language model. */
  readonly model: DraftModel | undefined;
  readonly dismiss: (candidate: Candidate) => Promise<void>;
}

interface ReviewItem extends PlainItem {
  /** Absent on the item that adds the terms. */
  readonly candidate?: Candidate;
}

/**
 * Shows the chosen words with their proposed definitions, which can be edited, until the user adds them.
 *
 * @returns The drafts to add, or the words that are still chosen if the user goes back.
 */
export async function reviewCandidates(
  chosen: readonly Candidate[],
  parts: ReviewParts,
): Promise<
  | { readonly kind: 'drafts'; readonly drafts: readonly TermDraft[] }
  | { readonly kind: 'back'; readonly chosen: readonly Candidate[] }
> {
  let candidates = chosen;
  while (candidates.length > 0) {
    const picked = await pickOne<ReviewItem>({
      title: vscode.l10n.t('Review Terms'),
      placeholder: vscode.l10n.t('Press Enter to add the terms, or choose one to edit it first'),
      step: 2,
      totalSteps: 2,
      items: createItems(candidates, parts.folders),
      current: undefined,
      ignoreFocusOut: true,
    });
    if (!picked) return { kind: 'back', chosen: candidates };
    const { candidate } = picked;
    if (!candidate) return { kind: 'drafts', drafts: candidates.map(toDraft) };
    const edited = await editCandidate(candidate, parts);
    candidates = candidates.flatMap((one) => (one === candidate ? (edited ?? []) : one));
  }
  return { kind: 'back', chosen: [] };
}

function createItems(
  candidates: readonly Candidate[],
  folders: readonly string[],
): readonly ReviewItem[] {
  const { l10n } = vscode;
  const add =
    candidates.length === 1
      ? l10n.t('Add 1 term as a draft')
      : l10n.t('Add {0} terms as drafts', candidates.length);
  return [
    { codicon: 'check', label: add },
    ...candidates.map((candidate) => ({
      candidate,
      codicon: candidate.definition === undefined ? 'circle-outline' : 'edit',
      label: candidate.word,
      description: candidate.expansion ?? '',
      detail:
        candidate.definition === undefined
          ? l10n.t('Without a definition')
          : describeProposal(candidate, folders),
    })),
  ];
}

/** Returns the edited word; `undefined` if it is left out. */
async function editCandidate(
  candidate: Candidate,
  parts: ReviewParts,
): Promise<Candidate | undefined> {
  const { l10n } = vscode;
  const { word, expansion = '', definition = '', places } = candidate;
  const actions = [
    {
      id: 'definition',
      codicon: 'edit',
      label: l10n.t('Edit the definition'),
      detail: describeProposal(candidate, parts.folders),
    },
    {
      id: 'expansion',
      codicon: 'text-size',
      label: l10n.t('Edit what it stands for'),
      description: expansion,
    },
    ...(parts.model
      ? [
          {
            id: 'draft',
            codicon: 'sparkle',
            label: l10n.t('Draft with AI...'),
            description: parts.model.name,
          },
        ]
      : []),
    {
      id: 'places',
      codicon: 'references',
      label:
        places.length === 1
          ? l10n.t('Show the place where it is used')
          : l10n.t('Show the {0} places where it is used', places.length),
    },
    { id: 'leave', codicon: 'close', label: l10n.t('Leave it out this time') },
    { id: 'dismiss', codicon: 'eye-closed', label: l10n.t("Don't suggest it again") },
  ];
  const picked = await pickOne({
    title: word,
    items: actions,
    current: undefined,
    ignoreFocusOut: true,
  });
  switch (picked?.id) {
    case 'definition':
      return editDefinition(candidate, definition);
    case 'expansion': {
      const prompt = l10n.t('What {0} stands for. Leave empty if it is not an acronym.', word);
      const text = await ask({ title: word, prompt, value: expansion });
      if (text === undefined) return candidate;
      return { ...candidate, expansion: text === '' ? undefined : text };
    }
    case 'draft': {
      const draft = parts.model && (await draftWithModel(parts.model, candidate));
      return draft === undefined ? candidate : editDefinition(candidate, draft);
    }
    case 'places':
      await showPlaces(candidate);
      return candidate;
    case 'leave':
      return undefined;
    case 'dismiss':
      await parts.dismiss(candidate);
      return undefined;
    case undefined:
    default:
      return candidate;
  }
}

/** Escape keeps the definition as it was. A definition that the user has edited has no other source. */
async function editDefinition(candidate: Candidate, value: string): Promise<Candidate> {
  const { l10n } = vscode;
  const text = await ask({
    title: candidate.word,
    prompt: l10n.t('Definition: start with a one-sentence summary.'),
    example: candidate.sentence?.text ?? l10n.t('A package on its way to a customer.'),
    value,
  });
  if (text === undefined || text === candidate.definition) return candidate;
  return { ...candidate, definition: text === '' ? undefined : text, source: undefined };
}

/** A discovered entry is a draft until the team approves it. */
function toDraft({ word, expansion, definition }: Candidate): TermDraft {
  return {
    name: word,
    definition: definition ?? '',
    status: 'draft',
    ...(expansion === undefined ? {} : { expansion }),
  };
}
