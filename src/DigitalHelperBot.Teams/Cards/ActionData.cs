using System.Collections.Immutable;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>What an action sends back with its verb. A person can edit it: it is checked again when it comes.</summary>
public sealed record ActionData
{
    private ActionData(ImmutableArray<(string Name, DataValue Value)> values) => Values = values;

    public static ActionData None { get; } = new([]);

    internal ImmutableArray<(string Name, DataValue Value)> Values { get; }

    /// <summary>For example <c>ActionData.Of(("article", "join-a-meeting"), ("step", 2), ("card", new Slot("card")))</c>.</summary>
    public static ActionData Of(params ImmutableArray<(string Name, DataValue Value)> values) =>
        values.Select(value => value.Name).Distinct(StringComparer.Ordinal).Count() == values.Length
            ? new(values)
            : throw new CardInvalidException("The data of an action has a name twice.");

    internal bool Has(string name) => Values.Any(value => value.Name == name);
}

/// <summary>A string, a number, a yes or no, or a slot that takes a string.</summary>
public readonly record struct DataValue
{
    private DataValue(object value) => Value = value;

    internal object Value { get; }

    public static implicit operator DataValue(string value) => new(value);

    public static implicit operator DataValue(long value) => new(value);

    public static implicit operator DataValue(bool value) => new(value);

    public static implicit operator DataValue(Slot slot) => new(slot);
}
