namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>What a follow-up can refer to: the last question of the same person in the same conversation and what was answered.</summary>
/// <param name="Question">The last question, as typed.</param>
/// <param name="ArticleId">The article that was shown, if one was.</param>
public sealed record ConversationMemory(string Question, string? ArticleId);
