namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>Where a new signal belongs.</summary>
/// <param name="Joins">The open need that surely means the same, or null: then it starts one.</param>
/// <param name="Part">The part of that need which means the same, as it was given to <see cref="OpenNeeds.Add(long, long, long, Wording)"/>.</param>
/// <param name="Nearest">The likeliest open needs, at most three, likeliest first; the joined one is the first of them.</param>
public sealed record Placement(long? Joins, long? Part, IReadOnlyList<Neighbour> Nearest);

/// <summary>An open need beside a wording.</summary>
/// <param name="NeedId">Its id.</param>
/// <param name="Score">How sure it is that both mean the same, 0 to 1.</param>
/// <param name="Shares">What they share, the word that tells most first.</param>
public sealed record Neighbour(long NeedId, float Score, IReadOnlyList<string> Shares);
