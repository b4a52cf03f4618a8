namespace DigitalHelperBot.Posters;

/// <summary>The <c>Posters</c> section: what somebody sees who scans the code on a poster.</summary>
public sealed class PostersOptions
{
    public const string Section = "Posters";

    /// <summary>True shows the steps themselves to anyone who scans, of the articles in <see cref="StepsOf"/>.</summary>
    public bool ShowSteps { get; set; }

    /// <summary>Ids of the articles whose steps anyone may see. None unless named.</summary>
    public IList<string> StepsOf { get; } = [];
}

/// <summary>What posters need to know of the program around them.</summary>
public sealed class PosterHost
{
    /// <summary>Null: codes lead to this computer, which only this computer can reach.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The bot's app id; empty while it is tried out.</summary>
    public string BotAppId { get; set; } = "";

    public string TenantId { get; set; } = "";

    /// <summary>What people call the helper.</summary>
    public string HelperName { get; set; } = "";
}
