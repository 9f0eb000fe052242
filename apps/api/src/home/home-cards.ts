import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import type { Acting } from '@huibian/history';

export const HOME_CARDS = 'huibian:home-cards';

/**
 * What a stage says is waiting for somebody. A provider marked `@ContributesHomeCards(order)` that implements this is found at boot;
 * cards stand in the order of the stages, then as returned. A card whose count is 0 is left out.
 */
export interface HomeCardSource {
  cards(acting: Acting): Promise<HomeCard[]>;
}

/** @param order the stage's place: people 10, campaigns 20, cases 30, review 40, decision 50, compile 60, publish 70 */
export const ContributesHomeCards = (order: number): CustomDecorator => SetMetadata(HOME_CARDS, order);

/** Where a card leads: the console's list, filtered to what the card counts. */
export const filteredPage = (list: string, filter: Readonly<Record<string, string>>): string => `${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
