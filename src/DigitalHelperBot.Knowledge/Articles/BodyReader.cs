using Markdig;
using Markdig.Syntax;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Reads what follows the front matter: steps for each device, what keeps people safe, and what to do when the steps do not work.</summary>
internal sealed class BodyReader
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly Faults _faults;
    private readonly MarkdownText _text;
    private readonly List<DeviceSteps> _devices = [];
    private readonly List<Passage> _safety = [];
    private readonly List<Passage> _ifItDoesNotWork = [];
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);
    private List<Step>? _steps;
    private List<Passage>? _passages;

    private BodyReader(MarkdownText text, Faults faults) => (_text, _faults) = (text, faults);

    public IReadOnlyList<DeviceSteps> Devices => _devices;
    public IReadOnlyList<Passage> Safety => _safety;
    public IReadOnlyList<Passage> IfItDoesNotWork => _ifItDoesNotWork;

    public static BodyReader Read(string body, int linesBefore, Faults faults)
    {
        var reader = new BodyReader(new MarkdownText(body, linesBefore, faults), faults);
        if (Parse(body, linesBefore, faults) is { } document)
        {
            foreach (var block in document)
            {
                reader.ReadBlock(block);
            }

            reader.CheckSteps(linesBefore + 1);
        }

        return reader;
    }

    private static MarkdownDocument? Parse(string body, int linesBefore, Faults faults)
    {
        try
        {
            return Markdig.Markdown.Parse(body, Markdown);
        }
        // Markdig refuses Markdown that is nested too deeply with an ArgumentException, and it is text from strangers.
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            faults.Add(FaultIds.Markup, linesBefore + 1, "The text below the values cannot be read", "Use only headings, numbered steps, bullets, bold labels and links");
            return null;
        }
    }

    private void ReadBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case not (ParagraphBlock or ListBlock):
                _faults.Add(FaultIds.Markup, _text.LineOf(block), "This is no step, bullet or paragraph", "Use only headings, numbered steps, bullets and paragraphs; leave out quotes, tables, code and HTML");
                break;
            case ListBlock { IsOrdered: true } list when _steps is not null:
                _steps.AddRange(list.OfType<ListItemBlock>().Select(ReadStep));
                break;
            case ParagraphBlock paragraph when _steps is not null:
                AddPicture(paragraph);
                break;
            case ListBlock when _steps is not null:
                _faults.Add(FaultIds.Step, _text.LineOf(block), "Steps are bullets", "Number the steps: 1. 2. 3.");
                break;
            case ListBlock { IsOrdered: false } list when _passages is not null:
                _passages.AddRange(list.OfType<ListItemBlock>().Select(ReadBullet).OfType<Passage>());
                break;
            case ParagraphBlock paragraph when _passages is not null:
                AddPassage(_text.Read(paragraph), _passages);
                break;
            case ListBlock when _passages is not null:
                _faults.Add(FaultIds.Step, _text.LineOf(block), "There is a numbered list under a heading that is not for steps", "Use bullets here, or move the steps under \"Steps\" or a device");
                break;
            default:
                _faults.Add(FaultIds.Heading, _text.LineOf(block), "There is text before the first heading", $"Put it under one of: {string.Join(", ", BodyHeadings.All)}");
                _passages = [];
                break;
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var name = _text.Raw(heading).TrimStart('#').Trim();
        var line = _text.LineOf(heading);
        (_steps, _passages) = (null, []);
        if (heading.Level != 2 || heading.IsSetext)
        {
            _faults.Add(FaultIds.Heading, line, "The heading has the wrong level", "Start it with ## and a space");
        }
        else if (!_headings.Add(name))
        {
            _faults.Add(FaultIds.Heading, line, $"The heading \"{FrontMatter.Shorten(name)}\" is there twice", "Put what belongs together under one heading");
        }
        else if (BodyHeadings.DeviceFor(name) is { } device)
        {
            (_steps, _passages) = ([], null);
            _devices.Add(new DeviceSteps(device, _steps, line));
        }
        else if (name is BodyHeadings.Safety or BodyHeadings.IfItDoesNotWork)
        {
            _passages = name == BodyHeadings.Safety ? _safety : _ifItDoesNotWork;
        }
        else
        {
            _faults.Add(FaultIds.Heading, line, $"\"{FrontMatter.Shorten(name)}\" is no heading of an article", $"Use one of: {string.Join(", ", BodyHeadings.All)}");
        }
    }

    private Step ReadStep(ListItemBlock item)
    {
        if (item.Count == 0)
        {
            _faults.Add(FaultIds.Step, _text.LineOf(item), "The step has no text", "Say what to do");
            return Refused(item);
        }

        if (item is not [ParagraphBlock first, ..] || item.Skip(1).Any(rest => rest is not ParagraphBlock))
        {
            _faults.Add(FaultIds.Step, _text.LineOf(item), "The step is not one line of text", "Write one numbered line for each step, with no list inside it");
            return Refused(item);
        }

        var paragraphs = item.Cast<ParagraphBlock>().Select(_text.Read).ToArray();
        if (paragraphs.Skip(1).Any(p => p.Passage.Text.Length > 0))
        {
            _faults.Add(FaultIds.Step, paragraphs[1].Passage.Line, "The step has a second paragraph", "Make it part of the step's line, or a step of its own");
        }

        var pictures = paragraphs.SelectMany(p => p.Pictures).ToArray();
        if (paragraphs[0].Passage.Text.Length == 0)
        {
            _faults.Add(FaultIds.Step, _text.LineOf(first), "The step has no text", "Say what to do; people may not see the picture");
        }
        else if (pictures.Length > 1)
        {
            _faults.Add(FaultIds.Picture, _text.LineOf(first), "The step has two pictures", "Keep one, or make two steps");
        }

        return new Step(paragraphs[0].Passage, pictures.FirstOrDefault());
    }

    // It stands for the step, so that nobody is told that there are no steps.
    private Step Refused(ListItemBlock item) => new(new Passage("", _text.LineOf(item)), null);

    private Passage? ReadBullet(ListItemBlock item)
    {
        if (item is not [ParagraphBlock paragraph])
        {
            _faults.Add(FaultIds.Markup, _text.LineOf(item), "The bullet is not one paragraph", "Write one line after the bullet");
            return null;
        }

        var found = new List<Passage>();
        AddPassage(_text.Read(paragraph), found);
        return found.Count == 0 ? null : found[0];
    }

    private void AddPicture(ParagraphBlock paragraph)
    {
        var (passage, pictures) = _text.Read(paragraph);
        if (passage.Text.Length > 0 || pictures.Count == 0)
        {
            _faults.Add(FaultIds.Step, passage.Line, "There is text between the steps", "Start it with a number, or make it part of a step");
        }
        else if (_steps is not [.., { Picture: null } last] || pictures.Count > 1)
        {
            _faults.Add(FaultIds.Picture, passage.Line, "The picture has no step of its own", "Put one picture straight after the step that it shows");
        }
        else
        {
            _steps[^1] = last with { Picture = pictures[0] };
        }
    }

    private void AddPassage((Passage Passage, IReadOnlyList<Picture> Pictures) read, List<Passage> passages)
    {
        if (read.Pictures.Count > 0)
        {
            _faults.Add(FaultIds.Picture, read.Passage.Line, "The picture does not belong to a step", "Put it straight after the step that it shows");
        }
        else if (read.Passage.Text.Length > 0)
        {
            passages.Add(read.Passage);
        }
    }

    private void CheckSteps(int line)
    {
        if (_devices.Count == 0)
        {
            _faults.Add(FaultIds.Missing, line, "There are no steps", "Add a heading \"## Steps\" and a numbered list below it");
        }

        foreach (var device in _devices.Where(d => d.Steps.Count == 0))
        {
            _faults.Add(FaultIds.Missing, device.Line, $"There are no steps under \"{BodyHeadings.For(device.Device)}\"", "Add a numbered list, or take the heading out");
        }

        if (_devices.Count > 1 && _devices.Find(d => d.Device == Device.Any) is { } common)
        {
            _faults.Add(FaultIds.Heading, common.Line, "\"Steps\" stands beside steps for a device", "Keep \"Steps\" alone, or put all steps under devices");
        }
    }
}
