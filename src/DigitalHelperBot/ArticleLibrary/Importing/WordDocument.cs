using DigitalHelperBot.Knowledge.Articles;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>
/// Reads a how-to from Word: the title, a sentence on what it is good for, headings for devices, numbered lists as steps, bullets
/// after "Keep it safe". What has no place in an article is refused by its paragraph, so that nothing is dropped unseen.
/// </summary>
internal sealed class WordDocument
{
    // A small .docx can unfold into gigabytes.
    private const long MostCharacters = 5_000_000;

    private readonly string _file;
    private readonly WordText _text;
    private readonly List<Refusal> _refusals = [];
    private readonly List<DeviceSteps> _devices = [];
    private readonly List<Passage> _safety = [];
    private readonly List<Passage> _ifItDoesNotWork = [];
    private List<Step> _steps = [];
    private List<Passage>? _notes;
    private string? _title;
    private string? _benefit;

    private WordDocument(string file, WordText text) => (_file, _text) = (file, text);

    public static ImportReading Read(string file, ImportDefaults defaults)
    {
        try
        {
            using var document = WordprocessingDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart is not { Document.Body: { } body } main)
            {
                return new ImportReading([], [new Refusal(file, "There is no text in it.")]);
            }

            return new WordDocument(file, new WordText(main)).Read(body, defaults);
        }
        // The library says "this is no such document" in many ways, and the file is a stranger's.
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or IOException or System.Xml.XmlException or FormatException or InvalidOperationException or ArgumentException)
        {
            return new ImportReading([], [new Refusal(file, $"It cannot be read as a Word document ({broken.GetType().Name}). Open it in Word and save it as .docx.")]);
        }
    }

    private ImportReading Read(Body body, ImportDefaults defaults)
    {
        var number = 0;
        foreach (var element in body.ChildElements)
        {
            number++;
            if (element is Paragraph paragraph)
            {
                ReadParagraph(paragraph, $"{_file}: paragraph {number}");
            }
            else if (element is Table)
            {
                _refusals.Add(new Refusal($"{_file}: paragraph {number}", "It is a table. Write it as steps."));
            }
        }

        if (_title is null || _devices.Count == 0)
        {
            _refusals.Add(new Refusal(_file, _title is null ? "There is no title." : "There are no steps. Make them a numbered list."));
        }

        if (_refusals.Count > 0)
        {
            return new ImportReading([], _refusals);
        }

        var article = defaults.Fill(_title!, _benefit, null, [_title!], _devices);
        return new ImportReading([new ImportedArticle(_file, article with { Safety = _safety, IfItDoesNotWork = _ifItDoesNotWork })], []);
    }

    private void ReadParagraph(Paragraph paragraph, string source)
    {
        var text = _text.Of(paragraph);
        if (WordText.HasPicture(paragraph))
        {
            _refusals.Add(new Refusal(source, "It holds a picture. Take it out, and put it beside the article afterwards."));
        }
        else if (text.Length == 0)
        {
            return;
        }
        else if (_title is null)
        {
            _title = text.Replace("**", "", StringComparison.Ordinal).TrimEnd('.');
        }
        else if (WordText.IsHeading(paragraph))
        {
            ReadHeading(text.Replace("**", "", StringComparison.Ordinal), source);
        }
        else if (_notes is not null)
        {
            _notes.Add(new Passage(text, 0));
        }
        else if (_text.IsNumbered(paragraph))
        {
            AddStep(text);
        }
        else if (_benefit is null && _devices.Count == 0)
        {
            _benefit = text;
        }
        else
        {
            _refusals.Add(new Refusal(source, "It is neither a numbered step nor under a heading for notes. Number it, or put it under \"Keep it safe\" or \"If it does not work\"."));
        }
    }

    private void ReadHeading(string heading, string source)
    {
        _notes = null;
        switch (heading.ToUpperInvariant())
        {
            case "KEEP IT SAFE":
                _notes = _safety;
                break;
            case "IF IT DOES NOT WORK":
                _notes = _ifItDoesNotWork;
                break;
            default:
                if (DeviceOf(heading) is { } device)
                {
                    _steps = [];
                    _devices.Add(new DeviceSteps(device, _steps, 0));
                }
                else
                {
                    _refusals.Add(new Refusal(source, "The heading is none that an article has. Use Steps, iPhone, Android, Windows, On the web, Keep it safe or If it does not work."));
                }

                break;
        }
    }

    private void AddStep(string text)
    {
        if (_devices.Count == 0)
        {
            _devices.Add(new DeviceSteps(Device.Any, _steps, 0));
        }

        _steps.Add(new Step(new Passage(text, 0)));
    }

    private static Device? DeviceOf(string heading) => heading.ToUpperInvariant() switch
    {
        "STEPS" or "WHAT TO DO" => Device.Any,
        "IPHONE" or "ON AN IPHONE" => Device.IPhone,
        "ANDROID" or "ON ANDROID" => Device.Android,
        "WINDOWS" or "ON WINDOWS" => Device.Windows,
        "ON THE WEB" or "WEB" => Device.Web,
        _ => null,
    };
}
