namespace DigitalHelperBot.Knowledge.Matching.Conversations;

/// <summary>The result for a message that is about the answer before it.</summary>
internal static class FollowUpAnswers
{
    /// <summary>The article that was shown stands first; when none was, the message is read as it stands.</summary>
    public static MatchResult About(MatcherParts parts, ConversationMemory before, FollowUpKind kind, MatchScratch scratch)
    {
        var device = DeviceNames.Find(scratch.Reading.Spelt);
        if (kind == FollowUpKind.Worked) return Result(parts, before.ArticleId, kind, MatchOutcome.Talk) with { Talk = TalkKind.Thanks };
        if (parts.Articles.Find(before.ArticleId) >= 0) return Result(parts, before.ArticleId, kind, MatchOutcome.Answered) with { Device = device };
        if (kind != FollowUpKind.OtherDevice) return new Decision(parts, scratch).Decide();
        parts.Reader.Read($"{before.Question} {scratch.Reading.Spelt.AsText()}", scratch.Reading);
        return new Decision(parts, scratch).Decide() with { Device = device };
    }

    private static MatchResult Result(MatcherParts parts, string? articleId, FollowUpKind kind, MatchOutcome outcome) => new()
    {
        Outcome = outcome,
        Ranked = parts.Articles.Find(articleId) >= 0 ? [new Match(articleId!, 1)] : [],
        Answerable = 1,
        Limits = parts.Limits,
        FollowUp = kind,
    };
}
