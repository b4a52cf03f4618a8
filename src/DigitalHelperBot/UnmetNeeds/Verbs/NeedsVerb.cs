using System.CommandLine;

namespace DigitalHelperBot.UnmetNeeds.Verbs;

/// <summary>The verb <c>needs</c>: what IT do with needs at the command line, also while the bot runs.</summary>
public static class NeedsVerb
{
    internal static readonly Option<string> By = new("--by") { Description = "Who in IT does it; without it, the name you are signed in with", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object" };

    /// <param name="heard">The command that notes what IT heard at a site.</param>
    public static Command Create(Command heard)
    {
        Command[] verbs = [NeedsEvaluate.Create(), List(), Show(), Proof(), Answer(), Signpost(), WorkOn(), Rename(), Merge(), Split(), Move(), Undo(), Resend(), heard, OtherSystem(), Measures(), Export()];
        var needs = new Command("needs", "See, join, answer and measure what people need and no article gives");
        foreach (var verb in verbs)
        {
            // Settings may be given as --Section:Key value, as for the bot itself.
            verb.TreatUnmatchedTokensAsErrors = false;
            needs.Add(verb);
        }

        return needs;
    }

    private static Command List()
    {
        var all = new Option<bool>("--all") { Description = "Also those that are answered" };
        var list = new Command("list", "The open needs, what came back first") { all, Json };
        list.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, (session, to) => new NeedsPrinter(session, to).ListAsync(parsed.GetValue(all), parsed.GetValue(Json), cancellation), cancellation));
        return list;
    }

    private static Command Show()
    {
        var need = Need();
        var show = new Command("show", "One need: its wordings, its history and its neighbours") { need };
        show.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, (session, to) => new NeedsPrinter(session, to).ShowAsync(parsed.GetValue(need), cancellation), cancellation));
        return show;
    }

    private static Command Proof()
    {
        var article = new Argument<string?>("article") { Description = "The article's id; without it, the new and changed articles that would help somebody", Arity = ArgumentArity.ZeroOrOne };
        var proof = new Command("proof", "Every open wording, and whether the article answers it") { article, Json };
        proof.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, true, (session, to) => parsed.GetValue(article) is { } id
            ? new NeedsPrinter(session, to).ProofAsync(id, null, parsed.GetValue(Json), cancellation)
            : new NeedsPrinter(session, to).ProofNewsAsync(cancellation), cancellation));
        return proof;
    }

    private static Command Answer()
    {
        var (need, article) = (Need(), new Option<string?>("--article") { Description = "The article that answers it", HelpName = "ID" });
        var words = new Option<string?>("--words") { Description = "Written words that answer it, when no article does", HelpName = "TEXT" };
        var also = new Option<long[]>("--also") { Description = "Signals of other needs that the article answers too, as \"needs proof\" lists them", HelpName = "SIGNAL", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var tell = new Option<bool>("--tell") { Description = "Tell them; without it, only what would be told to whom is shown" };
        var answer = new Command("answer", "Tell everyone who had the need that it is met") { need, article, words, also, tell, By };
        answer.Validators.Add(result =>
        {
            if (result.GetValue(article) is null == (result.GetValue(words) is null)) result.AddError("Give --article ID or --words TEXT.");
        });
        answer.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, true, async (session, to) =>
        {
            var (id, by) = (parsed.GetValue(need), parsed.GetRequiredValue(By));
            if (!parsed.GetValue(tell))
            {
                await new NeedsPrinter(session, to).BeforeTellingAsync(id, parsed.GetValue(article), cancellation);
                return;
            }

            if (parsed.GetValue(article) is { } articleId)
                await session.Get<NeedAnswers>().AnswerAsync(id, articleId, parsed.GetValue(also) ?? [], by, cancellation);
            else
                await session.Get<NeedAnswers>().AnswerInWordsAsync(id, parsed.GetValue(words)!, by, cancellation);
            await new NeedsPrinter(session, to).ToldAsync(id, cancellation);
        }, cancellation));
        return answer;
    }

    private static Command Signpost()
    {
        var (need, where) = (Need(), new Argument<string>("where") { Description = "Where people are to turn, in words" });
        var signpost = new Command("signpost", "Not ours: tell everyone who had the need where to turn") { need, where, By };
        signpost.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
        {
            await session.Get<NeedAnswers>().SignpostAsync(parsed.GetValue(need), parsed.GetRequiredValue(where), parsed.GetRequiredValue(By), cancellation);
            await new NeedsPrinter(session, to).ToldAsync(parsed.GetValue(need), cancellation);
        }, cancellation));
        return signpost;
    }

    private static Command WorkOn()
    {
        var need = Need();
        var work = new Command("work", "Say that somebody is at it") { need, By };
        Change(work, parsed => $"Need {parsed.GetValue(need)} is being worked on.", (board, parsed, cancellation) => board.WorkOnAsync(parsed.GetValue(need), parsed.GetRequiredValue(By), cancellation));
        return work;
    }

    private static Command Rename()
    {
        var (need, title) = (Need(), new Argument<string>("name") { Description = "Its new name" });
        var rename = new Command("rename", "Give a need a name that the program leaves alone") { need, title, By };
        Change(rename, parsed => $"Need {parsed.GetValue(need)} is now called \"{parsed.GetValue(title)}\".", (board, parsed, cancellation) => board.RenameAsync(parsed.GetValue(need), parsed.GetRequiredValue(title), parsed.GetRequiredValue(By), cancellation));
        return rename;
    }

    private static Command Merge()
    {
        var (need, into) = (Need(), new Argument<long>("into") { Description = "The need that it becomes part of" });
        var merge = new Command("merge", "Make one need part of another") { need, into, By };
        Change(merge, parsed => $"Need {parsed.GetValue(need)} is part of need {parsed.GetValue(into)} now.", (board, parsed, cancellation) => board.MergeAsync(parsed.GetValue(need), parsed.GetValue(into), parsed.GetRequiredValue(By), cancellation));
        return merge;
    }

    private static Command Split()
    {
        var (need, signals) = (Need(), new Argument<long[]>("signals") { Description = "The signals that are to be a need of their own, as \"needs show\" lists them", Arity = ArgumentArity.OneOrMore });
        var name = new Option<string?>("--name") { Description = "What the new need is called", HelpName = "NAME" };
        var split = new Command("split", "Make a need of its own of some signals") { need, signals, name, By };
        split.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
        {
            var added = await session.Get<NeedsBoard>().SplitAsync(parsed.GetValue(need), parsed.GetRequiredValue(signals), parsed.GetValue(name), parsed.GetRequiredValue(By), cancellation);
            await to.WriteLineAsync($"Need {added} was split off need {parsed.GetValue(need)}.");
        }, cancellation));
        return split;
    }

    private static Command Move()
    {
        var (signal, to) = (new Argument<long>("signal") { Description = "The signal, as \"needs show\" lists it" }, new Argument<long>("need") { Description = "Where it belongs" });
        var move = new Command("move", "Put a signal into another need, where it stays") { signal, to, By };
        Change(move, parsed => $"Signal {parsed.GetValue(signal)} is in need {parsed.GetValue(to)} now.", (board, parsed, cancellation) => board.MoveAsync(parsed.GetValue(signal), parsed.GetValue(to), parsed.GetRequiredValue(By), cancellation));
        return move;
    }

    private static Command Undo()
    {
        var need = Need();
        var undo = new Command("undo", "Take back the last change of a need; of a merge, say the need that was merged; of a move, the one it came from") { need, By };
        undo.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
        {
            var kind = await session.Get<NeedsBoard>().UndoAsync(parsed.GetValue(need), parsed.GetRequiredValue(By), cancellation);
            await to.WriteLineAsync($"Undone: {Words.Change(kind)}.");
        }, cancellation));
        return undo;
    }

    private static Command Resend()
    {
        var (need, only) = (Need(), new Option<long[]>("--telling") { Description = "Only these, as \"needs show\" lists them; without it, all that may have arrived", HelpName = "TELLING", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] });
        var resend = new Command("resend", "Send a telling again to those who may not have got it; who did get it gets it twice") { need, only, By };
        resend.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
        {
            var people = await session.Get<NeedTellings>().SendAgainAsync(parsed.GetValue(need), parsed.GetValue(only) ?? [], parsed.GetRequiredValue(By), cancellation);
            await to.WriteLineAsync($"Sent again {Words.ToSoMany(people)}.");
        }, cancellation));
        return resend;
    }

    private static Command OtherSystem()
    {
        var again = new Option<bool>("--again") { Description = "Try those again that were given up" };
        var queue = new Command("webhook", "What another system was to be told and has not taken") { again };
        queue.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
        {
            if (parsed.GetValue(again))
                await session.Get<NeedEvents>().TryAgainAsync(cancellation);
            await new NeedsPrinter(session, to).OtherSystemAsync(cancellation);
        }, cancellation));
        return queue;
    }

    private static Command Measures()
    {
        var measures = new Command("measures", "How well needs are met") { Json };
        measures.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, (session, to) => new NeedsPrinter(session, to).MeasuresAsync(parsed.GetValue(Json), cancellation), cancellation));
        return measures;
    }

    private static Command Export()
    {
        var csv = new Option<bool>("--csv") { Description = "As a table for a spreadsheet", Required = true };
        var export = new Command("export", "All needs, as a table") { csv };
        export.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
            await NeedsExport.WriteAsync(await session.Get<NeedsList>().ReadAsync(true, cancellation), to), cancellation));
        return export;
    }

    private static void Change(Command command, Func<ParseResult, string> said, Func<NeedsBoard, ParseResult, CancellationToken, Task> change) =>
        command.SetAction((parsed, cancellation) => NeedsSession.RunAsync(parsed, false, async (session, to) =>
        {
            await change(session.Get<NeedsBoard>(), parsed, cancellation);
            await to.WriteLineAsync(said(parsed));
        }, cancellation));

    private static Argument<long> Need() => new("need") { Description = "Its number, as \"needs list\" shows it" };
}
