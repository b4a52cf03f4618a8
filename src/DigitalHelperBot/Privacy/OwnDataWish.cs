using System.Collections.Frozen;

namespace DigitalHelperBot.Privacy;

/// <summary>What a person may want done with what is kept about them.</summary>
public enum OwnDataWish
{
    Show = 0,
    Forget = 1,
}

/// <summary>Knows the wish from what was typed. Only whole sentences count: "how do I delete my questions from a form" is a question like any other.</summary>
public static class OwnDataWishes
{
    private const int LongestPhrase = 60;

    private static readonly FrozenDictionary<string, OwnDataWish>.AlternateLookup<ReadOnlySpan<char>> Phrases = All()
        .GroupBy(p => p.Phrase, p => p.Wish).ToFrozenDictionary(p => p.Key, p => p.First()).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null when the words are not such a wish.</summary>
    public static OwnDataWish? Of(string text) => Plain.TryRead(text, LongestPhrase, out var plain) && Phrases.TryGetValue(plain, out var wish) ? wish : null;

    private static IEnumerable<(string Phrase, OwnDataWish Wish)> All()
    {
        foreach (var verb in (string[])["forget", "delete", "erase", "remove", "wipe"])
        {
            foreach (var what in (string[])
                ["me", "my question", "my questions", "all my questions", "my data", "all my data", "my personal data", "my information",
                 "everything about me", "all about me", "everything you know about me", "everything you hold about me", "what you know about me",
                 "what you hold about me", "what you have about me", "what you keep about me", "what i asked", "what i have asked", "everything i asked", "everything i have asked"])
            {
                yield return ($"{verb} {what}", OwnDataWish.Forget);
            }
        }

        foreach (var phrase in (string[])["forget about me", "clear my questions", "i want to be forgotten", "i want you to forget me"])
            yield return (phrase, OwnDataWish.Forget);

        foreach (var verb in (string[])["hold", "know", "keep", "store", "have", "remember", "have got"])
        {
            foreach (var whom in (string[])["about me", "on me", "of me"])
            {
                yield return ($"what do you {verb} {whom}", OwnDataWish.Show);
                yield return ($"what you {verb} {whom}", OwnDataWish.Show);
                yield return ($"show me what you {verb} {whom}", OwnDataWish.Show);
                yield return ($"what data do you {verb} {whom}", OwnDataWish.Show);
                yield return ($"what information do you {verb} {whom}", OwnDataWish.Show);
                yield return ($"what personal data do you {verb} {whom}", OwnDataWish.Show);
            }
        }

        foreach (var phrase in (string[])
            ["what have you got on me", "what have you got about me", "what is held about me", "what is kept about me", "what is stored about me",
             "my data", "show my data", "show me my data", "my personal data", "what do you keep", "what do you store", "what is kept"])
        {
            yield return (phrase, OwnDataWish.Show);
        }
    }
}
