"use strict";
/**
 * The single transferable vote as Scottish councils are elected: Droop quota, and surpluses passed on as a part of the
 * value of every paper (weighted inclusive Gregory). Source: Scottish Local Government Elections Order 2011 (SSI
 * 2011/399) Schedule 1, rules 46 to 53; the numbers of the rules stand beside the steps. Sums are in whole
 * hundred-thousandths of a vote, as rule 49 asks for five decimal places, so nothing is ever rounded by chance.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.oneVote = void 0;
exports.droopQuota = droopQuota;
exports.countTransferable = countTransferable;
/** One vote in the unit of all sums here. */
exports.oneVote = 100_000;
/** The lowest whole number of votes that only as many candidates as there are places can reach. Rule 47. */
function droopQuota(papers, places) {
    return Math.floor(papers / (places + 1)) + 1;
}
/**
 * Counts papers. The order of the papers makes no difference.
 * @param candidates everyone who may be elected; other names on papers are passed over
 * @param lots that were drawn so far
 */
function countTransferable(papers, candidates, places, lots = []) {
    const count = new Counting(papers, candidates, places, lots);
    count.first();
    while (count.goesOn()) {
        const step = count.nextTransfer();
        if ('among' in step)
            return { ...count.result(), tie: step };
        count.transfer(step);
    }
    return count.result();
}
class Counting {
    piles;
    votes;
    stages = [];
    elected = [];
    out = new Set();
    /** Elected with more than the quota, and not passed on yet. */
    above = new Set();
    candidates;
    places;
    lots;
    quota;
    papers;
    lost = 0;
    rounded = 0;
    constructor(papers, candidates, places, lots) {
        this.candidates = candidates;
        this.places = places;
        this.lots = lots;
        this.piles = new Map(candidates.map((one) => [one, []]));
        this.votes = new Map(candidates.map((one) => [one, 0]));
        const valid = papers
            .map((paper) => paper.filter((one) => this.piles.has(one)))
            .filter((one) => one.length > 0);
        this.papers = valid.length;
        this.quota = droopQuota(valid.length, places) * exports.oneVote;
        for (const paper of valid)
            this.give(paper[0] ?? '', { paper, value: exports.oneVote });
    }
    result() {
        const { papers, quota, stages, elected } = this;
        return { papers, quota: quota / exports.oneVote, stages, elected };
    }
    first() {
        this.close({ did: 'first' });
    }
    /** Whether places are left to fill and more candidates than places. Rule 53: the last ones need no quota. */
    goesOn() {
        return this.elected.length < this.places && this.continuing().length > 0;
    }
    /** The next to be passed on: the largest surplus (rule 50), or else whoever has fewest votes (rule 51). */
    nextTransfer() {
        if (this.above.size > 0) {
            const tied = this.parted([...this.above], 'most');
            const of = tied.length === 1 ? tied[0] : this.drawn(tied);
            return of === undefined ? { for: 'surplus', among: tied } : { did: 'surplus', of };
        }
        const continuing = this.continuing();
        const tied = this.parted(continuing, 'fewest');
        // Nobody chose any of these, and all of them go: the order makes no difference.
        const nobodys = tied.every((one) => this.votesOf(one) === 0);
        const spare = continuing.length - (this.places - this.elected.length);
        const of = tied.length === 1 || (nobodys && tied.length <= spare) ? tied[0] : this.drawn(tied);
        return of === undefined ? { for: 'out', among: tied } : { did: 'out', of };
    }
    /** Passes papers on to the next name that is still in the count, at the value that they have or a part of it. */
    transfer({ did, of }) {
        const total = this.votesOf(of);
        const surplus = total - this.quota;
        if (did === 'out')
            this.out.add(of);
        else
            this.above.delete(of);
        const pile = this.piles.get(of) ?? [];
        let worthOfAll = 0;
        const open = new Set(this.continuing());
        for (const { paper, value } of pile) {
            const next = paper.slice(paper.indexOf(of) + 1).find((one) => open.has(one));
            // Rule 49(3): five decimal places, and any remainder is left out.
            const worth = did === 'out' ? value : Math.floor((surplus * value) / total);
            worthOfAll += worth;
            if (next === undefined)
                this.lost += worth;
            else
                this.give(next, { paper, value: worth });
        }
        this.piles.set(of, []);
        this.votes.set(of, did === 'out' ? 0 : this.quota);
        this.rounded += (did === 'out' ? total : surplus) - worthOfAll;
        this.close({ did, of });
    }
    give(to, pile) {
        this.piles.get(to)?.push(pile);
        this.votes.set(to, this.votesOf(to) + pile.value);
    }
    /** Ends a step: those at the quota are elected, and the rest where there is a place for each of them. */
    close(done) {
        const before = this.elected.length;
        for (const one of this.continuing().toSorted((a, b) => this.votesOf(b) - this.votesOf(a))) {
            if (this.votesOf(one) < this.quota)
                continue;
            this.elected.push(one);
            if (this.votesOf(one) > this.quota)
                this.above.add(one);
        }
        const left = this.continuing();
        if (left.length <= this.places - this.elected.length)
            this.elected.push(...left.toSorted((a, b) => this.votesOf(b) - this.votesOf(a)));
        this.stages.push({
            ...done,
            votes: Object.fromEntries(this.votes),
            lost: this.lost,
            rounded: this.rounded,
            elected: this.elected.slice(before),
        });
    }
    continuing() {
        return this.candidates.filter((one) => !this.out.has(one) && !this.elected.includes(one));
    }
    votesOf(one) {
        return this.votes.get(one) ?? 0;
    }
    /**
     * Those with most or fewest votes; where several have, those who had at the last earlier step at which they
     * differed (rules 50(3) and 51(6)).
     */
    parted(of, which) {
        const now = Object.fromEntries(this.votes);
        let tied = [...of];
        for (const votes of [now, ...this.stages.toReversed().map((stage) => stage.votes)]) {
            const numbers = tied.map((one) => votes[one] ?? 0);
            const wanted = which === 'most' ? Math.max(...numbers) : Math.min(...numbers);
            tied = tied.filter((one) => (votes[one] ?? 0) === wanted);
            if (tied.length === 1)
                break;
        }
        return tied;
    }
    drawn(among) {
        const same = (lot) => lot.among.length === among.length && lot.among.every((one) => among.includes(one));
        return this.lots.find(same)?.drawn;
    }
}
