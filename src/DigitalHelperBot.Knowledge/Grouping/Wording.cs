using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>How somebody put a need, read once: its words, their synonyms and its meaning as a vector. Immutable.</summary>
public sealed class Wording
{
    internal Wording(WordingWord[] words, sbyte[] vector, float inverseLength, bool isUrgent, bool saysLittle, bool wantsItGone)
    {
        (Words, Vector, InverseLength, IsUrgent, SaysLittle, WantsItGone) = (words, vector, inverseLength, isUrgent, saysLittle, wantsItGone);
        foreach (var word in words)
        {
            if (word.IsFiller) continue;
            TellingWords++;
            Key += KeyHash.Mix(word.Stem);
        }
    }

    /// <summary>Words of danger are in it: something is lost or stolen, somebody was deceived, information went astray.</summary>
    public bool IsUrgent { get; }

    /// <summary>Nothing in it says what it is about ("it's broken"), so it is never joined with anything by itself.</summary>
    public bool SaysLittle { get; }

    /// <summary>Something is to stop or to be taken away: the opposite of a wish for it.</summary>
    internal bool WantsItGone { get; }

    /// <summary>Each stem once, in the order of the text.</summary>
    internal WordingWord[] Words { get; }

    /// <summary>How many words are not filler.</summary>
    internal int TellingWords { get; }

    /// <summary>The same for wordings that say the same, and hardly ever for others.</summary>
    internal ulong Key { get; }

    internal sbyte[] Vector { get; }

    /// <summary>One over the vector's length; 0 when no word is known.</summary>
    internal float InverseLength { get; }

    /// <summary>Whether each word of <paramref name="phrase"/> that says something is in this wording: in any order, form and spelling, or as a word that people use for it.</summary>
    public bool Holds(Wording phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        foreach (var word in phrase.Words)
        {
            if (!word.IsFiller && !Has(word.Stem) && !Words.Any(own => own.Groups.AsSpan().ContainsAny(word.Groups))) return false;
        }

        return phrase.TellingWords > 0;
    }

    /// <summary>The same words, whatever their order, spelling and filler.</summary>
    internal bool SaysTheSame(Wording other)
    {
        if (Key != other.Key || TellingWords != other.TellingWords || WantsItGone != other.WantsItGone) return false;
        foreach (var word in Words)
        {
            if (!word.IsFiller && !other.Has(word.Stem)) return false;
        }

        return true;
    }

    internal bool Has(ulong stem)
    {
        foreach (ref readonly var word in Words.AsSpan())
        {
            if (word.Stem == stem) return true;
        }

        return false;
    }
}

/// <summary>One word of a wording.</summary>
/// <param name="Text">As read: spelling put right.</param>
/// <param name="Stem">The name of its stem.</param>
/// <param name="Row">Its row in the word table, or -1.</param>
/// <param name="Groups">The synonym groups that it, or a phrase it is part of, belongs to.</param>
/// <param name="IsFiller">It says nothing about the subject.</param>
/// <param name="IsBroad">It says little about the subject: phone, teams, computer.</param>
internal readonly record struct WordingWord(string Text, ulong Stem, int Row, int[] Groups, bool IsFiller, bool IsBroad);
