using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>Lets an urgent article win over a near rival when words of danger are there that its own phrasings use.</summary>
internal static class Urgency
{
    // In scores of the machines: an article's own phrasings score about 1, others' about -1.
    private const float Near = 0.4f;

    private static readonly HashSet<ulong> Danger = Stems("""
        lost stolen nicked theft thief mugged robbed pinched missing left dropped clicked opened scam phishing dodgy suspicious odd hacked hack virus ransomware fraud
        wrong mistake accident accidentally breach leaked unsend recall approve
        """);

    public static void Raise(MatcherParts parts, WordList question, Span<float> scores)
    {
        if (parts.Articles.Urgent.Length == 0 || !HasDanger(question)) return;
        var best = scores[0];
        foreach (var score in scores) best = Math.Max(best, score);
        foreach (var article in parts.Articles.Urgent)
        {
            if (scores[article] > best - Near && SharesDanger(parts, question, article)) scores[article] += Near;
        }
    }

    private static bool HasDanger(WordList question)
    {
        foreach (var word in question.Words)
        {
            if (Danger.Contains(word.Stem)) return true;
        }

        return false;
    }

    private static bool SharesDanger(MatcherParts parts, WordList question, int article)
    {
        foreach (var word in question.Words)
        {
            if (Danger.Contains(word.Stem) && parts.Model.Words.Has(article, word.Stem)) return true;
        }

        return false;
    }

    private static HashSet<ulong> Stems(string words)
    {
        var spare = new char[64];
        return [.. words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => KeyHash.Of(Stemmer.Stem(word, spare)))];
    }
}
