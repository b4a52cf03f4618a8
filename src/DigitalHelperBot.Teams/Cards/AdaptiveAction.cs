using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}

/// <summary>A button.</summary>
public abstract record AdaptiveAction
{
    private protected AdaptiveAction(CardText title) => Title = title;

    public CardText Title { get; init; }

    /// <summary>Unique within the card.</summary>
    public string? Id { get; init; }

    public ActionStyle Style { get; init; }

    internal abstract void WriteTo(CardWriter writer);

    private protected void BeginAction(CardWriter writer, string type)
    {
        writer.Begin(type);
        writer.Id(Id);
        WriteLook(writer);
    }

    private protected void WriteLook(CardWriter writer)
    {
        writer.Plain("title", Title);
        writer.Choice("style", Style);
    }
}

/// <summary>
/// Calls the bot with a verb and data; the answer, often a new card, comes back at once. Programs that don't know it, such as Web Chat,
/// get an <c>Action.Submit</c> with the same data and the verb among it.
/// </summary>
public sealed record ExecuteAction(CardText Title, string Verb, ActionData Data) : AdaptiveAction(Title)
{
    /// <summary>False leaves the card's fields out, so that required ones don't hold it up.</summary>
    public bool SendsInputs { get; init; } = true;

    internal override void WriteTo(CardWriter writer)
    {
        BeginAction(writer, "Action.Execute");
        writer.Plain("verb", Verb);
        writer.Data(Data, verb: null);
        if (!SendsInputs)
            writer.Plain("associatedInputs", "none");

        writer.BeginNamed("fallback", "Action.Submit");
        WriteLook(writer);
        writer.Data(Data, Verb);
        if (!SendsInputs)
            writer.Plain("associatedInputs", "none");
        writer.End();
        writer.End();
    }
}

/// <summary>Sends the data and the verb as a message without words.</summary>
public sealed record SubmitAction(CardText Title, string Verb, ActionData Data) : AdaptiveAction(Title)
{
    internal override void WriteTo(CardWriter writer)
    {
        BeginAction(writer, "Action.Submit");
        writer.Data(Data, Verb);
        writer.End();
    }
}

/// <summary>Opens a page.</summary>
/// <param name="Url">https.</param>
public sealed record OpenUrlAction(CardText Title, Uri Url) : AdaptiveAction(Title)
{
    internal override void WriteTo(CardWriter writer)
    {
        if (!Url.IsAbsoluteUri || Url.Scheme != Uri.UriSchemeHttps || Url.UserInfo is not "")
            throw new CardInvalidException("A link must be an https address without a user name.");

        BeginAction(writer, "Action.OpenUrl");
        writer.Plain("url", Url.AbsoluteUri);
        writer.End();
    }
}

/// <summary>A part of the card to show or to hide; null turns it round.</summary>
public sealed record ToggleTarget(string ElementId, bool? IsVisible = null)
{
    internal void WriteTo(CardWriter writer)
    {
        writer.BeginUntyped();
        writer.Target(ElementId);
        if (IsVisible is { } visible)
            writer.Flag("isVisible", visible, always: true);
        writer.End();
    }
}

/// <summary>Shows and hides parts of the card on the device, without a call.</summary>
public sealed record ToggleVisibilityAction(CardText Title, ImmutableArray<ToggleTarget> Targets) : AdaptiveAction(Title)
{
    internal override void WriteTo(CardWriter writer)
    {
        BeginAction(writer, "Action.ToggleVisibility");
        writer.List("targetElements", Targets, static (into, target) => target.WriteTo(into));
        writer.End();
    }
}

/// <summary>Opens a further card below the buttons.</summary>
public sealed record ShowCardAction(CardText Title, AdaptiveCard Card) : AdaptiveAction(Title)
{
    internal override void WriteTo(CardWriter writer)
    {
        BeginAction(writer, "Action.ShowCard");
        writer.Named("card");
        Card.WriteTo(writer);
        writer.End();
    }
}
