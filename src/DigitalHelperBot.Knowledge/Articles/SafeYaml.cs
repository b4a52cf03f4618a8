using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>
/// Reads YAML from strangers. Works on parser events, so that nothing is built by a name in the file; refuses what makes YAML
/// dangerous (anchors, aliases, tags) or quietly wrong (the same name twice), and stops at the first fault.
/// </summary>
internal static class SafeYaml
{
    private const int Deepest = 4;

    /// <summary>The named values of a YAML text, or null with a fault. An empty text is an empty map.</summary>
    /// <param name="linesBefore">How many lines of the file stand before the text.</param>
    public static YamlMap? ReadMap(string yaml, int linesBefore, Faults faults)
    {
        var node = Read(yaml, linesBefore, faults, out var failed);
        if (failed || node is YamlMap or null)
        {
            return failed ? null : node as YamlMap ?? new YamlMap([], linesBefore + 1);
        }

        faults.Add(FaultIds.Yaml, node.Line, "A name followed by a colon is missing here", "Write each value as \"name: value\" on a line of its own");
        return null;
    }

    /// <summary>The first node of a YAML text; null when the text is empty or, with a fault, broken.</summary>
    public static YamlNode? Read(string yaml, int linesBefore, Faults faults, out bool failed)
    {
        failed = false;
        var events = new EventReader(new Parser(new StringReader(yaml)), linesBefore);
        try
        {
            return events.ReadDocument();
        }
        catch (UnsafeYamlException refused)
        {
            faults.Add(FaultIds.Yaml, refused.Line, refused.Message, refused.Fix);
        }
        catch (YamlException broken)
        {
            AddBroken((int)Math.Clamp(broken.Start.Line, 1, yaml.AsSpan().Count('\n') + 1));
        }
        // The scanner meets text that it was not written for with these; they mean the same to the writer of the file.
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            AddBroken(events.LastLine - linesBefore);
        }

        failed = true;
        return null;

        void AddBroken(int line)
        {
            var (at, advice) = YamlAdvice.For(yaml, line);
            faults.Add(FaultIds.Yaml, at + linesBefore, "The values cannot be read from here on", advice);
        }
    }

    private sealed class EventReader(IParser parser, int linesBefore)
    {
        /// <summary>The line of the last value that could be read.</summary>
        public int LastLine { get; private set; } = linesBefore + 1;

        public YamlNode? ReadDocument()
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            var node = ReadNode(0);
            parser.Consume<DocumentEnd>();
            return parser.TryConsume<StreamEnd>(out _)
                ? node
                : throw new UnsafeYamlException(LineOf(parser.Current), "There is a second block of values", "Keep one block of values in the file");
        }

        private YamlNode ReadNode(int depth)
        {
            var line = LineOf(parser.Current);
            if (depth > Deepest)
            {
                throw new UnsafeYamlException(line, "The values are nested too deeply", "Write lists of plain text only");
            }

            RefuseTricks(parser.Current, line);
            return parser.Current switch
            {
                Scalar => new YamlText(OneLine(parser.Consume<Scalar>().Value), line),
                SequenceStart => ReadList(depth, line),
                MappingStart => ReadMap(depth, line),
                _ => throw new UnsafeYamlException(line, "A value is missing", "Write a value here"),
            };
        }

        private YamlList ReadList(int depth, int line)
        {
            parser.Consume<SequenceStart>();
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(depth + 1));
            }

            return new YamlList(items, line);
        }

        private YamlMap ReadMap(int depth, int line)
        {
            parser.Consume<MappingStart>();
            var entries = new List<YamlEntry>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (ReadNode(depth + 1) is not YamlText name)
                {
                    throw new UnsafeYamlException(line, "A name is not plain text", "If the text starts with { or [, put it in double quotes");
                }

                if (!names.Add(name.Text))
                {
                    throw new UnsafeYamlException(name.Line, $"\"{name.Text}\" is there twice", "Keep one of them");
                }

                entries.Add(new YamlEntry(name.Text, ReadNode(depth + 1), name.Line));
            }

            return new YamlMap(entries, line);
        }

        private static void RefuseTricks(ParsingEvent? current, int line)
        {
            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            {
                throw new UnsafeYamlException(line, "A value starts with & or *", YamlAdvice.Quote);
            }

            if (current is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false })
            {
                throw new UnsafeYamlException(line, "A value starts with !", YamlAdvice.Quote);
            }
        }

        private int LineOf(ParsingEvent? current) =>
            LastLine = (int)Math.Clamp(current?.Start.Line ?? 1, 1, int.MaxValue - linesBefore) + linesBefore;

        private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class UnsafeYamlException(int line, string message, string fix) : Exception(message)
    {
        public int Line { get; } = line;
        public string Fix { get; } = fix;
    }
}
