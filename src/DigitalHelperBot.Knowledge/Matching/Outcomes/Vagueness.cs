using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>How much a message says about what it is about.</summary>
internal enum Saying
{
    /// <summary>Nothing: "it's broken", "my phone", keys pressed at random.</summary>
    Nothing,

    /// <summary>Two broad words, so little that only a sure answer is given: "emails on my phone".</summary>
    Little,

    /// <summary>One thing and what is the matter with it: "my folder has gone". Likely articles are offered; without any, it is asked back.</summary>
    OneThing,

    Enough,
}

/// <summary>Knows a message that says too little to tell what it is about: only filler and trouble, a product's name alone, or no word at all.</summary>
internal sealed class Vagueness
{
    private static readonly HashSet<ulong> Filler = Stems("""
        a an the this that these those it its i me my mine we us our you your he she they them their is be am are do did does have has had to of in on at for with and or but so if as by from up out
        what which who how why when where can could will would shall should may might must not no yes please help need want get got let know try thing something anything stuff someone
        hi hello hey thanks thank now today again still always just really very any some there here work works working broken break broke bust fault faulty problem problems issue issues trouble error wrong stuck stopped stop
        fix mend sort urgent quickly asap happen happened keep going gone go come s t m re ve ll am question support properly right all about say says tell
        same other one else different another yesterday tomorrow before after since then later soon already yet ago while way sure explain advice idea ask told mean understand
        funny weird odd strange fine ok good bad normal usual nothing everything press click tap button option doing done
        """);

    // Words that say little alone, but enough beside another.
    private static readonly HashSet<ulong> Thin = Stems("""
        account setting menu page message meeting call chat file document folder link code login update access
        """);

    // What people say something has happened to.
    private static readonly HashSet<ulong> Things = Stems("""
        account page message call chat file document folder link code login
        """);

    private static readonly HashSet<ulong> Broad = Stems("""
        phone mobile computer laptop pc tablet ipad iphone android device machine screen system app apps software program internet online teams ms microsoft 365 office windows it tech technology work email outlook onedrive sharepoint word excel
        """);

    // A thing in a room, though its stem is a product's.
    private static readonly ulong Window = KeyHash.Of("window");

    // No more words than these only name a thing: "my account", "error message".
    private const int ItsName = 2;

    // Rarer rows hold initials and names that keys pressed at random can make.
    private const int CommonWords = 30_000;

    // So many light words say something together where they mean the same as others: "will not let me in".
    private const int WordsOfAPhrase = 5;

    private readonly TextVectors _texts;

    public Vagueness(TextVectors texts) => _texts = texts;

    /// <summary>How little a message says.</summary>
    public Saying Of(WordList words)
    {
        var (broad, thin, things, known) = (0, 0, 0, 0);
        var all = words.Words;
        for (var i = 0; i < all.Length; i++)
        {
            var word = all[i];
            if (Filler.Contains(word.Stem)) continue;
            if (Things.Contains(word.Stem)) things++;
            if (word.Stem == Window && words.Text(i) is "window") known++;
            else if (Broad.Contains(word.Stem)) broad++;
            else if (Thin.Contains(word.Stem)) thin++;
            else if (word.Row is >= 0 and < CommonWords || _texts.Space.Has(word.Stem)) known++;
        }

        if (known > 0 || HasPhrase(words) || broad > 2 || (thin > 0 && thin + broad > 1)) return Saying.Enough;
        if (broad == 2) return Saying.Little;
        return things == 1 && words.Count > ItsName ? Saying.OneThing : Saying.Nothing;
    }

    private bool HasPhrase(WordList words)
    {
        for (var from = 0; from + WordsOfAPhrase <= words.Count; from++)
        {
            var phrase = 0ul;
            for (var to = from; to < words.Count && to - from < _texts.Synonyms.Longest; to++)
            {
                phrase = KeyHash.Combine(phrase, words.Words[to].Stem);
                if (to - from + 1 >= WordsOfAPhrase && _texts.Synonyms.Find(phrase).Length > 0) return true;
            }
        }

        return false;
    }

    private static HashSet<ulong> Stems(string words)
    {
        var spare = new char[64];
        return [.. words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => KeyHash.Of(Stemmer.Stem(word, spare)))];
    }
}
