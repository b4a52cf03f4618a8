namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>A piece of an article's text and the line of its file that it starts on, so that every finding can point there.</summary>
/// <param name="Text">The text as written, trimmed. Body text keeps its Markdown (bold labels, links).</param>
/// <param name="Line">1-based line in the file; 0 when the text did not come from a file.</param>
public readonly record struct Passage(string Text, int Line)
{
    public override string ToString() => Text;

    public static implicit operator string(Passage passage) => passage.Text;
}
