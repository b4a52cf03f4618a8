using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Writes the parts of one card, and keeps what can only be checked at its end: ids, targets, size and the places of slots.</summary>
internal sealed class CardWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly List<SlotCut> _cuts = [];
    private int _fallbacks;

    public CardWriter() => _json = new Utf8JsonWriter(_bytes, Options);

    private int Position => (int)(_json.BytesCommitted + _json.BytesPending);

    public void Dispose() => _json.Dispose();

    public (byte[] Json, IReadOnlyList<SlotCut> Cuts) Finish(int sizeLimit)
    {
        _json.Flush();
        if (_targets.FirstOrDefault(target => !_ids.Contains(target)) is { } missing)
            throw new CardInvalidException($"An action shows or hides \"{missing}\", which is not on the card.");
        if (_bytes.WrittenCount > sizeLimit)
            throw new CardTooLargeException(_bytes.WrittenCount, sizeLimit);
        return (_bytes.WrittenSpan.ToArray(), _cuts);
    }

    public void Begin(string type)
    {
        _json.WriteStartObject();
        _json.WriteString("type", type);
    }

    /// <summary>An object that says by its place what it is.</summary>
    public void BeginUntyped() => _json.WriteStartObject();

    public void BeginNamed(string name, string type)
    {
        Named(name);
        Begin(type);
    }

    public void Named(string name) => _json.WritePropertyName(name);

    public void End() => _json.WriteEndObject();

    public void Id(string? id)
    {
        if (id is null)
            return;
        // A fallback is drawn instead of its element, so the two may share an id.
        if (!_ids.Add(id) && _fallbacks == 0)
            throw new CardInvalidException($"The id \"{id}\" is on the card twice.");
        _json.WriteString("id", id);
    }

    public void Plain(string name, CardText? text)
    {
        if (text is { } value)
            Text(name, value, SlotPlace.Plain);
    }

    public void Optional(string name, string? text)
    {
        if (text is not null)
            _json.WriteString(name, text);
    }

    public void Markdown(string name, CardText text) => Text(name, text, SlotPlace.Markdown);

    public void Run(string name, CardText text) => Text(name, text, SlotPlace.Run);

    /// <summary>Writes nothing for false, unless Adaptive Cards take nothing for true.</summary>
    public void Flag(string name, bool value, bool always = false)
    {
        if (value || always)
            _json.WriteBoolean(name, value);
    }

    public void Number(string name, int? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
    }

    /// <summary>Writes nothing for the first of the choices, which is what Adaptive Cards take when nothing is said.</summary>
    public void Choice<TChoice>(string name, TChoice choice) where TChoice : struct, Enum
    {
        if (!choice.Equals(default(TChoice)))
            _json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()));
    }

    public void List<TItem>(string name, ImmutableArray<TItem> items, Action<CardWriter, TItem> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            write(this, item);
        _json.WriteEndArray();
    }

    public void Parts(string name, ImmutableArray<CardElement> parts)
    {
        _json.WriteStartArray(name);
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index] is not OptionalElement optional)
            {
                parts[index].WriteTo(this);
                continue;
            }

            // The comma before an element is written with it, so that leaving both out leaves good JSON; a first element has none.
            if (index == 0)
                throw new CardInvalidException($"The optional element \"{optional.Slot.Name}\" stands first in its list; put another before it.");
            var cut = _cuts.Count;
            _cuts.Add(default);
            var start = Position;
            optional.WriteTo(this);
            _cuts[cut] = new SlotCut(optional.Slot, SlotPlace.Presence, start, Position);
        }

        _json.WriteEndArray();
    }

    public void Target(string elementId)
    {
        _targets.Add(elementId);
        _json.WriteString("elementId", elementId);
    }

    public void Actions(string name, ImmutableArray<AdaptiveAction> actions)
    {
        if (!actions.IsEmpty)
            List(name, actions, static (into, action) => action.WriteTo(into));
    }

    public void Fallback(CardElement? fallback)
    {
        if (fallback is null)
            return;
        Named("fallback");
        _fallbacks++;
        fallback.WriteTo(this);
        _fallbacks--;
    }

    public void Data(ActionData data, string? verb)
    {
        if (data.Has("verb"))
            throw new CardInvalidException("The data of an action has a \"verb\"; it is written by itself.");

        _json.WriteStartObject("data");
        foreach (var (name, value) in data.Values)
            switch (value.Value)
            {
                case string text: _json.WriteString(name, text); break;
                case long number: _json.WriteNumber(name, number); break;
                case bool flag: _json.WriteBoolean(name, flag); break;
                case Slot slot: Text(name, slot, SlotPlace.Plain); break;
            }

        Optional("verb", verb);
        _json.WriteEndObject();
    }

    public void FullWidth()
    {
        _json.WriteStartObject("msteams");
        _json.WriteString("width", "Full");
        _json.WriteEndObject();
    }

    private void Text(string name, CardText text, SlotPlace place)
    {
        if (text.Slot is { } slot)
        {
            _json.WriteString(name, "");
            var inside = Position - 1;
            _cuts.Add(new SlotCut(slot, place, inside, inside));
        }
        else
        {
            var value = text.Text ?? throw new CardInvalidException($"\"{name}\" is missing.");
            _json.WriteString(name, place == SlotPlace.Plain ? value : Cards.Markdown.WithoutFunctions(value));
        }
    }
}
