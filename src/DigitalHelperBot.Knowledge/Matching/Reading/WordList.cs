namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>One word of a text.</summary>
/// <param name="Start">Where it starts in <see cref="WordList.Letters"/>.</param>
/// <param name="Length">Its length in letters.</param>
/// <param name="Stem">The name of its stem.</param>
/// <param name="Row">Its row in the word table, or -1.</param>
internal readonly record struct Word(int Start, int Length, ulong Stem, int Row);

/// <summary>A text cut into words. Grows to the longest text it has held and is then reused without allocating.</summary>
internal sealed class WordList
{
    private char[] _letters = new char[256];
    private Word[] _words = new Word[32];
    private int _length;

    public int Count { get; private set; }

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, Count);

    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _length);

    public ReadOnlySpan<char> Text(int word) => _letters.AsSpan(_words[word].Start, _words[word].Length);

    public string AsText() => string.Join(' ', Enumerable.Range(0, Count).Select(i => Text(i).ToString()));

    public void Clear() => Count = _length = 0;

    public void Add(ReadOnlySpan<char> text, ulong stem, int row)
    {
        if (_length + text.Length > _letters.Length) Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _length + text.Length));
        if (Count == _words.Length) Array.Resize(ref _words, Count * 2);
        text.CopyTo(_letters.AsSpan(_length));
        _words[Count++] = new Word(_length, text.Length, stem, row);
        _length += text.Length;
    }

    /// <summary>A copy that holds no more than it needs.</summary>
    public WordList Copy() => new() { _letters = Letters.ToArray(), _words = Words.ToArray(), _length = _length, Count = Count };
}
