namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Splits a paragraph of article Markdown into sentences. A full stop inside bold text or a link ends nothing.</summary>
public static class Sentences
{
    /// <summary>The sentences in order, trimmed, each with its end mark.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        var bold = false;
        var brackets = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*' when i + 1 < text.Length && text[i + 1] == '*':
                    bold = !bold;
                    i++;
                    break;
                case '[' or '(':
                    brackets++;
                    break;
                case ']' or ')' when brackets > 0:
                    brackets--;
                    break;
            }

            if (!bold && brackets == 0 && EndsHere(text, i))
            {
                sentences.Add(text[start..(i + 1)].Trim());
                start = i + 1;
            }
        }

        sentences.Add(text[start..].Trim());
        return [.. sentences.Where(s => s.Length > 0)];
    }

    private static bool EndsHere(string text, int index)
    {
        if (index + 1 < text.Length && text[index + 1] != ' ')
        {
            return false;
        }

        var mark = index;
        while (mark > 0 && text[mark] is ('*' or '"' or '\'' or ')' or ']'))
        {
            mark--;
        }

        if (text[mark] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = index + 1;
        while (next < text.Length && text[next] is (' ' or '*' or '"' or '\'' or '(' or '['))
        {
            next++;
        }

        return next >= text.Length || !char.IsLower(text[next]);
    }
}
