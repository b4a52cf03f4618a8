using System.Buffers;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>A card that is made into JSON once. Each message writes it by copying the parts between its slots.</summary>
public sealed class CardTemplate
{
    private readonly byte[] _json;
    private readonly Cut[] _cuts;
    private readonly string[] _slots;
    private readonly int _sizeLimit;

    private CardTemplate(byte[] json, Cut[] cuts, string[] slots, int sizeLimit) =>
        (_json, _cuts, _slots, _sizeLimit) = (json, cuts, slots, sizeLimit);

    /// <summary>Bytes, with every optional element and without the slots' text.</summary>
    public int Size => _json.Length;

    /// <param name="slots">The names of the card's slots, in the order in which <see cref="Write"/> takes their values.</param>
    /// <exception cref="CardTooLargeException">It is larger than <see cref="CardJson.SizeLimit"/>, before any text is in its slots.</exception>
    /// <exception cref="CardInvalidException">As for <see cref="CardJson.Write"/>; or the names are not those of the card's slots.</exception>
    public static CardTemplate Create(AdaptiveCard card, params string[] slots) => Create(card, CardJson.SizeLimit, slots);

    /// <inheritdoc cref="Create(AdaptiveCard, string[])"/>
    public static CardTemplate Create(AdaptiveCard card, int sizeLimit, params string[] slots)
    {
        using var writer = new CardWriter();
        card.WriteTo(writer);
        var (json, found) = writer.Finish(sizeLimit);

        if (found.FirstOrDefault(cut => !slots.Contains(cut.Slot.Name)) is { Slot.Name: { } unnamed })
            throw new CardInvalidException($"The card has the slot \"{unnamed}\", which the template does not name.");
        if (slots.FirstOrDefault(slot => found.All(cut => cut.Slot.Name != slot)) is { } unused)
            throw new CardInvalidException($"The template names the slot \"{unused}\", which is not on the card.");
        if (found.GroupBy(cut => cut.Slot).FirstOrDefault(uses => uses.Select(use => use.Place == SlotPlace.Presence).Distinct().Count() > 1) is { } both)
            throw new CardInvalidException($"The slot \"{both.Key.Name}\" is both for text and for an optional element.");

        return new CardTemplate(json, [.. found.Select(cut => new Cut(Array.IndexOf(slots, cut.Slot.Name), cut.Place, cut.Start, cut.End))], slots, sizeLimit);
    }

    /// <summary>Writes the card with these values in its slots.</summary>
    /// <returns>The bytes written.</returns>
    /// <exception cref="CardTooLargeException">The values make it larger than the limit; what was written is of no use.</exception>
    /// <exception cref="ArgumentException">The values are not those that the slots take.</exception>
    public int Write(IBufferWriter<byte> to, params ReadOnlySpan<SlotValue> values)
    {
        if (values.Length != _slots.Length)
            throw new ArgumentException($"The template has {_slots.Length} slots and was given {values.Length} values.", nameof(values));

        var (copied, written) = (0, 0);
        foreach (var cut in _cuts)
        {
            // Within an optional element that was left out.
            if (cut.Start < copied)
                continue;

            var value = values[cut.Slot];
            var before = _json.AsSpan(copied, cut.Start - copied);
            to.Write(before);
            written += before.Length;
            copied = cut.Start;
            if (cut.Place != SlotPlace.Presence)
                written += JsonText.Write(to, TextFor(cut, value));
            else if (!value.IsPresent)
                copied = cut.End;
        }

        to.Write(_json.AsSpan(copied));
        written += _json.Length - copied;
        return written <= _sizeLimit ? written : throw new CardTooLargeException(written, _sizeLimit);
    }

    private string TextFor(Cut cut, SlotValue value)
    {
        var text = value.Text ?? throw new ArgumentException($"The slot \"{_slots[cut.Slot]}\" takes text.");
        return cut.Place switch
        {
            SlotPlace.Markdown => Markdown.WithoutFunctions(value.IsUserText ? Markdown.Escape(new UserText(text)) : text),
            SlotPlace.Run => Markdown.WithoutFunctions(text),
            _ when value.IsUserText => throw new ArgumentException($"The slot \"{_slots[cut.Slot]}\" is no place for a person's text."),
            _ => text,
        };
    }

    private readonly record struct Cut(int Slot, SlotPlace Place, int Start, int End);
}
