using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>An Adaptive Card of the 1.5 core, as far as Teams draws it on every device (https://adaptivecards.io/explorer).</summary>
public sealed record AdaptiveCard
{
    /// <summary>Adaptive Cards 1.4 is the first with <c>Action.Execute</c>; some phones stop before 1.5.</summary>
    public const string DefaultVersion = "1.4";

    public string Version { get; init; } = DefaultVersion;

    /// <summary>BCP 47, for example <c>en-GB</c>: what a screen reader pronounces it as. Cards carry its first part alone; the published renderer drops what is longer.</summary>
    public string? Language { get; init; }

    public ImmutableArray<CardElement> Body { get; init; } = [];

    /// <summary>Buttons at the foot of the card.</summary>
    public ImmutableArray<AdaptiveAction> Actions { get; init; } = [];

    /// <summary>What a program that can't draw the card shows instead.</summary>
    public CardText? FallbackText { get; init; }

    /// <summary>Teams only: as wide as the conversation.</summary>
    public bool FullWidth { get; init; }

    internal void WriteTo(CardWriter writer)
    {
        writer.Begin("AdaptiveCard");
        writer.Plain("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        writer.Plain("version", Version);
        writer.Optional("lang", Language?.Split('-')[0]);
        writer.Plain("fallbackText", FallbackText);
        if (FullWidth)
            writer.FullWidth();
        writer.Parts("body", Body);
        writer.Actions("actions", Actions);
        writer.End();
    }
}
