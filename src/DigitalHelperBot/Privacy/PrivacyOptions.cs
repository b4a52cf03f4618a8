using System.ComponentModel.DataAnnotations;

namespace DigitalHelperBot.Privacy;

/// <summary>The <c>Privacy</c> section.</summary>
public sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>How long people's words are kept, however masked, and the rows about single questions with them.</summary>
    [Range(1, 3650, ErrorMessage = "Privacy:QuestionTextDays must be from 1 to 3650.")]
    public int QuestionTextDays { get; set; } = 365;
}
