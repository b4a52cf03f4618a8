namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>A how-to: the need in the person's words, why it is worth it, and the steps for each device. Immutable.</summary>
public sealed record Article
{
    /// <summary>Lower-case letters, digits and hyphens, 1 to 80. The name by which everything else knows the article.</summary>
    public required string Id { get; init; }

    /// <summary>The need, in the words of the person who has it.</summary>
    public required Passage Title { get; init; }

    /// <summary>One sentence that makes someone want it.</summary>
    public required Passage Benefit { get; init; }

    /// <summary>Id of a category, for example <c>meet</c>.</summary>
    public required Passage Category { get; init; }

    /// <summary>The kinds of work that it helps most.</summary>
    public IReadOnlyList<Passage> HelpsMost { get; init; } = [];

    /// <summary>What people type when they need this article.</summary>
    public IReadOnlyList<Passage> Phrasings { get; init; } = [];

    /// <summary>Groups of words that mean the same in this article.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];

    /// <summary>True when minutes count: a lost phone, an odd email that was opened, information sent to the wrong person.</summary>
    public bool Urgent { get; init; }

    /// <summary>For urgent articles: who to ring before anything else, in one or two sentences.</summary>
    public Passage? RingFirst { get; init; }

    /// <summary>Ids of articles that people often want next.</summary>
    public IReadOnlyList<Passage> Related { get; init; } = [];

    public Passage? Owner { get; init; }

    /// <summary>The day by which the owner looks at it again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary><c>checked</c>, <c>part-checked</c> or <c>unverified</c>: how far its facts were read in a source.</summary>
    public Passage? Checked { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public Passage? CheckedWith { get; init; }

    /// <summary>BCP 47, for example <c>en-GB</c>.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>One entry for each device heading, in file order; a single <see cref="Device.Any"/> entry when steps do not differ.</summary>
    public required IReadOnlyList<DeviceSteps> Devices { get; init; }

    /// <summary>What keeps people's information, or the person, safe.</summary>
    public IReadOnlyList<Passage> Safety { get; init; } = [];

    /// <summary>What to do when the steps do not work.</summary>
    public IReadOnlyList<Passage> IfItDoesNotWork { get; init; } = [];

    /// <summary>Where the facts were read. Shown to IT, never to staff.</summary>
    public IReadOnlyList<Passage> Sources { get; init; } = [];
}

/// <summary>The steps on one device, in order.</summary>
public sealed record DeviceSteps(Device Device, IReadOnlyList<Step> Steps, int Line);

/// <summary>One action.</summary>
/// <param name="Text">Markdown: bold screen labels and links only. Local details are filled in.</param>
/// <param name="Picture">A picture that shows the step, if there is one.</param>
public sealed record Step(Passage Text, Picture? Picture = null);

/// <summary>A PNG or JPEG beside the article.</summary>
/// <param name="FileName">Relative to the article's file.</param>
/// <param name="AltText">What the picture tells the reader.</param>
public sealed record Picture(string FileName, Passage AltText);
