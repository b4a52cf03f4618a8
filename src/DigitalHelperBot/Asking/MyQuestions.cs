using System.Collections.Frozen;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Asking;

/// <summary><c>my questions</c>: what a person asked for and has not got yet, and how far it is. Never shown where others can read along.</summary>
public sealed class MyQuestions(NeedsOfAPerson needs, TimeProvider time)
{
    private const int Longest = 40;
    private const int MostListed = 10;
    private const int MostCharacters = 300;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases = ((string[])
        ["my questions", "my question", "my open questions", "show my questions", "show me my questions", "list my questions", "what are my questions", "see my questions",
         "what have i asked", "what did i ask", "what questions have i asked", "my needs", "my open needs", "what happened to my question", "what happened to my questions",
         "what became of my question", "what became of my questions", "where are my questions"]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool AreAskedFor(string text) => Plain.TryRead(text, Longest, out var plain) && Phrases.Contains(plain);

    public async Task<Answer> ShowAsync(Turn turn, long person, CancellationToken cancellationToken)
    {
        if (turn.Scope != ConversationScope.Personal)
            return OwnData.OnlyInOwnChat(turn);
        var open = await needs.OpenAsync(person, cancellationToken);
        var now = time.GetUtcNow();
        return new Answer(new MyQuestionsContent(
            [.. open.Take(MostListed).Select(n => new MyQuestion(n.QuestionId ?? 0, Short(n.Words), DatesInWords.Day(n.AskedAt, now), n.State, n.ArticleId, n.Signpost))],
            Math.Max(0, open.Count - MostListed),
            turn.Activity.Locale).ToReply());
    }

    private static string Short(string words) => words.Length <= MostCharacters ? words : string.Concat(words.AsSpan(0, MostCharacters), "…");
}
