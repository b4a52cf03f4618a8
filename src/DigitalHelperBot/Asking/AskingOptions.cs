using System.ComponentModel.DataAnnotations;

namespace DigitalHelperBot.Asking;

/// <summary>The <c>Asking</c> section.</summary>
public sealed class AskingOptions
{
    public const string Section = "Asking";

    /// <summary>What the bot calls itself. The Teams store refuses names with the names of Teams' own features in them.</summary>
    [Required(ErrorMessage = "Asking:Name is empty. Give the bot a name, or take the setting out."), StringLength(30, ErrorMessage = "Asking:Name is longer than 30 characters, which Teams would cut.")]
    public string Name { get; set; } = "How Do I";
}
