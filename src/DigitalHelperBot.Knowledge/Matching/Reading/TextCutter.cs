using System.Globalization;
using System.Text;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Cuts a text into lower-case runs of letters and digits. Apostrophes stay inside a run, for <see cref="Contractions"/>.</summary>
internal ref struct TextCutter
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    /// <param name="text">Any text; half characters become spaces.</param>
    /// <param name="buffer">Scratch that the words are cut from; at least <see cref="Needs"/> long.</param>
    public TextCutter(ReadOnlySpan<char> text, char[] buffer)
    {
        var length = Normalize(text, buffer);
        _text = buffer.AsSpan(0, length);
    }

    /// <summary>No more than this many letters of a text are read.</summary>
    public const int Longest = 4000;

    /// <summary>NFKC makes one letter at most 18 long; texts that would outgrow this are left as they are.</summary>
    public const int Needs = Longest * 2;

    public bool Next(out ReadOnlySpan<char> word)
    {
        while (_at < _text.Length && !IsInside(_text[_at])) _at++;
        var start = _at;
        while (_at < _text.Length && (IsInside(_text[_at]) || (_text[_at] == '\'' && _at > start))) _at++;
        word = _text[start.._at].TrimEnd('\'');
        return word.Length > 0;
    }

    // Marks stay inside a word, so that "é" written as two characters does not cut it.
    private static bool IsInside(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || (letter > 127 && (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || IsMark(letter)));

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int Normalize(ReadOnlySpan<char> text, char[] buffer)
    {
        text = text[..Math.Min(text.Length, Longest)];
        var letters = buffer.AsSpan(0, text.Length);
        if (Ascii.IsValid(text))
        {
            Ascii.ToLower(text, letters, out _);
            return text.Length;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            letters[i] = pair ? text[i] : Clean(text[i]);
            if (pair) letters[++i] = text[i];
        }

        return Compose(letters, buffer);
    }

    private static char Clean(char letter) => letter switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '\u0060' or '\u00B4' or '\uFF07' => '\'',
        _ when char.IsSurrogate(letter) || letter >= '\uFFFE' => ' ',
        _ => letter,
    };

    private static int Compose(Span<char> letters, char[] buffer)
    {
        var length = letters.Length;
        if (!letters.IsNormalized(NormalizationForm.FormKC))
        {
            var composed = new string(letters).Normalize(NormalizationForm.FormKC);
            length = Math.Min(composed.Length, Needs);
            composed.AsSpan(0, length).CopyTo(buffer);
        }

        for (var i = 0; i < length; i++) buffer[i] = char.ToLowerInvariant(buffer[i]);
        return length;
    }
}
