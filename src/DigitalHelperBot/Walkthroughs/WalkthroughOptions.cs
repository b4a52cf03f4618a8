using System.ComponentModel.DataAnnotations;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>The <c>Walkthroughs</c> section.</summary>
public sealed class WalkthroughOptions
{
    public const string Section = "Walkthroughs";

    /// <summary>The Adaptive Cards version that cards say they need. 1.4 is the lowest with the buttons used here.</summary>
    [RegularExpression(@"1\.[4-6]", ErrorMessage = "Walkthroughs:CardVersion must be 1.4, 1.5 or 1.6.")]
    public string CardVersion { get; set; } = "1.4";
}
