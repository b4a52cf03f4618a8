namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>Puts one typing error into half of the words of four letters or more: a letter left out, added, changed, or swapped with the next, equally often.</summary>
public sealed class TypingErrors(ulong seed)
{
    private const int ShortestWord = 4;
    private ulong _state = Reading.KeyHash.Mix(seed + 0x9E3779B97F4A7C15);

    public string In(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Count(char.IsLetter) >= ShortestWord && Next(2) == 0) words[i] = InWord(words[i]);
        }

        return string.Join(' ', words);
    }

    private string InWord(string word)
    {
        int[] letters = [.. Enumerable.Range(0, word.Length).Where(i => char.IsLetter(word[i]))];
        var at = letters[Next(letters.Length)];
        var other = (char)('a' + Next(26));
        return Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, other.ToString()),
            2 => $"{word[..at]}{other}{word[(at + 1)..]}",
            _ when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..(at - 1)]}{word[at]}{word[at - 1]}",
        };
    }

    // xorshift64 (Marsaglia, "Xorshift RNGs", 2003): the same errors on every machine.
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 33) % (ulong)below);
    }
}
