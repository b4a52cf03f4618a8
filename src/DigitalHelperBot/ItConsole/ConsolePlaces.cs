namespace DigitalHelperBot.ItConsole;

/// <summary>The places where people work, to choose from and to show by name. They belong to another slice, so the program's root hands them over.</summary>
public sealed class ConsolePlaces
{
    /// <summary>Code and name of each, by name.</summary>
    public Func<IReadOnlyList<(string Code, string Name)>> All { get; set; } = () => [];

    /// <summary>A code that is nobody's is shown as it is: IT may have typed the place before sites were known.</summary>
    public string NameOf(string code) => All().FirstOrDefault(place => place.Code == code).Name ?? code;
}
