using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Conversations;

/// <summary>Reads a message as being about the answer before it.</summary>
internal static class FollowUps
{
    private static readonly HashSet<ulong> AroundADevice = Keys("and on in for with my the a an what about how it does do is work that this same but i am using use have got ok or can you if to have only not no please phone version app instead work one mine now device i've on's from its our there here through via");

    private static readonly PhraseSet Stuck = new("""
        that did not work|did not work|it did not work|does not work|that does not work|it does not work|still does not work|still not working|that is not working|it is not working|not working|it is still not working|it still does not work
        still stuck|i am stuck|i am still stuck|stuck|still broken|it is still broken|no luck|that did not help|did not help|that does not help|that has not worked|has not worked|it has not worked|tried that|i tried that|i have tried that|already tried that|i already tried that
        i did that|i have done that|done that|did all that|no change|no joy|no difference|same problem|still the same|it is the same|still no good|nope|nope still not working|not sorted|it is not sorted|still not sorted|still cannot do it|i still can not|i still can not do it|can not do it|that failed|it failed|nothing happened|nothing happens|i do not see that|i can not see that|it is not there|that is not there|that option is not there|i do not have that|still does not|still will not work|it will not work|that will not work|will not work|still no|that was no good|that did nothing|it did nothing|did nothing
        """);

    private static readonly PhraseSet Worked = new("""
        that worked|it worked|that works|it works|it is working|it works now|it is working now|working now|that has worked|it has worked|worked|sorted|all sorted|that is sorted|it is sorted|sorted now|fixed|that fixed it|fixed it|it is fixed|fixed now|that did it|did it|that did the trick|done it|i have done it|got it|got it working|i got it|i am in|back in|problem solved|solved|that helped|that sorted it|that is it working|yes that worked|yes it worked|success|hooray
        """);

    private static readonly PhraseSet Polite = new("thanks|thank you|ta|cheers|please|ok|okay|oh|yes|yeah|no|now|sorry|hi|hello|but|well|and|great|brilliant|perfect|lovely|all|it|for me|again|me|either|at all|unfortunately|so much|very much|still|i am afraid|bot|mate|hmm|already|before|twice|today|too|sadly|as well");

    private static readonly PhraseSet Openings = new("no i meant|no i mean|i meant|i mean|no not that|not that|not that one|no that is not it|that is not it|no it is|no it was|no the|no my|no about|no for|sorry i meant|sorry i mean|no sorry i meant|actually i meant|actually i mean|what i meant was|no i am talking about|i am talking about|i was asking about|no i was asking about|no i want|no i need|wrong one|no wrong one|no not the|not the|rather|no i said|i said");

    public static FollowUpKind Find(WordList raw, out Device? device)
    {
        device = DeviceNames.Find(raw);
        if (raw.Count is 0 or > 24) return FollowUpKind.None;
        if (device is not null && raw.Count <= 9 && IsOnlyADevice(raw)) return FollowUpKind.OtherDevice;
        if (IsAll(raw, Worked)) return FollowUpKind.Worked;
        if (IsAll(raw, Stuck)) return FollowUpKind.StillStuck;
        return CorrectionLength(raw) > 0 ? FollowUpKind.Correction : FollowUpKind.None;
    }

    /// <summary>How many words open a correction ("no, i meant"); 0 when it is none or nothing follows.</summary>
    public static int CorrectionLength(WordList raw)
    {
        var length = Openings.LongestAt(raw, 0);
        return length < raw.Count ? length : 0;
    }

    private static bool IsOnlyADevice(WordList raw)
    {
        foreach (var word in raw.Words)
        {
            if (!AroundADevice.Contains(word.Stem) && !DeviceNames.IsName(word.Stem)) return false;
        }

        return true;
    }

    private static bool IsAll(WordList raw, PhraseSet phrases)
    {
        var found = false;
        for (var at = 0; at < raw.Count;)
        {
            var length = phrases.LongestAt(raw, at);
            found |= length > 0;
            if (length == 0) length = Polite.LongestAt(raw, at);
            if (length == 0) return false;
            at += length;
        }

        return found;
    }

    private static HashSet<ulong> Keys(string words) => [.. words.Split(' ').Select(word => KeyHash.Of(word))];
}
