using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>
/// What one table holds of people. Each slice registers its own tables, and from that follows all that is done with them: what a person is shown,
/// what goes when they are forgotten, what loses their key when their row goes, and what goes with age. A test finds a column that no slice registered.
/// </summary>
/// <param name="Table">Its name in the database.</param>
public sealed record PersonalRows(string Table)
{
    /// <summary>The column that tells the rows apart. Null when it takes several; such rows go whole.</summary>
    public string? Id { get; init; } = "id";

    /// <summary>The column with the person's key. Null when the rows are about nobody in particular, yet may hold somebody's words.</summary>
    public string? Key { get; init; } = "person_key";

    /// <summary>Columns with what a person wrote, masked.</summary>
    public IReadOnlyList<Emptied> Words { get; init; } = [];

    /// <summary>Columns that lead to the person or their chat; they go with the key.</summary>
    public IReadOnlyList<Emptied> Traces { get; init; } = [];

    /// <summary>True when the whole row goes with the person, since nothing of use is left without them.</summary>
    public bool GoesWithPerson { get; init; }

    /// <summary>Kept only so that the program works: shown after all the rest.</summary>
    public bool IsBookkeeping { get; init; }

    /// <summary>What age does to the rows.</summary>
    public Ageing Ageing { get; init; }

    /// <summary>The column with the time that age is counted from.</summary>
    public string? Time { get; init; }

    /// <summary>What the person is shown of each row, in this order.</summary>
    public IReadOnlyList<Shown> Shows { get; init; } = [];

    /// <summary>Columns that say nothing of the person, or nothing that they would understand; each with the reason.</summary>
    public IReadOnlyDictionary<string, string> NotShown { get; init; } = new Dictionary<string, string>();

    /// <summary>Run when words went, whoever's they were: puts right what was made of them elsewhere. They take no values, and running them again changes nothing.</summary>
    public IReadOnlyList<Statement> Afterwards { get; init; } = [];

    /// <summary>A query of <c>key</c> and <c>answered_at</c>: people who are owed an answer (null) or got one then. Their rows in <c>people</c> are kept so long that they can be told.</summary>
    public string? Waiting { get; init; }
}

/// <summary>A column, and what stands in it when its content is taken out: <c>NULL</c>, or <c>''</c> where it must not be null.</summary>
public sealed record Emptied(string Column, string To = "NULL");

/// <summary>How a column's value is put into words.</summary>
public enum ShownAs
{
    Text = 0,

    /// <summary>UTC ticks; shown as a date and time in London.</summary>
    Moment = 1,
    Number = 2,

    /// <summary>A number that stands for something; the words say what.</summary>
    Choice = 3,
    YesOrNo = 4,

    /// <summary>A number each of whose bits stands for something; the words say what, the lowest first.</summary>
    Marks = 5,
}

public sealed record Shown(string Column, ShownAs As = ShownAs.Text);

public enum Ageing
{
    /// <summary>Another rule ends the rows; the registration says which.</summary>
    None = 0,

    /// <summary>The words go, the row stays for the counts.</summary>
    LosesWords = 1,

    /// <summary>The row goes.</summary>
    Goes = 2,
}

/// <summary>What a slice remembers of people outside the database.</summary>
/// <param name="Forget">Given the person's key. Called when nothing of them is in the database any more.</param>
/// <param name="FollowAsync">Called when another copy of the program has forgotten somebody: drops the words of whoever it may have been.</param>
public sealed record PersonalMemory(Action<long> Forget, Func<CancellationToken, Task> FollowAsync);

/// <summary>Something that a slice does once a day, on one instance, when what is too old has gone.</summary>
public sealed record DailyUpkeep(string Name, Func<CancellationToken, Task> RunAsync);
