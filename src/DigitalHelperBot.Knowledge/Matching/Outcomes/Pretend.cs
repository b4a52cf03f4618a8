namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>A phrasing that was hidden and then asked as a question.</summary>
/// <param name="Evidence">What the rest made of it.</param>
/// <param name="Answerable">False when its whole article was hidden, so that no article answers it.</param>
/// <param name="Right">True when the best article was its own.</param>
/// <param name="KnownUnmet">True for a known unmet need; false for what stands for one because its article was hidden.</param>
internal readonly record struct Pretend(Evidence Evidence, bool Answerable, bool Right, bool KnownUnmet);
