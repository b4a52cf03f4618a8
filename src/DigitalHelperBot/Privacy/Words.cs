using System.Globalization;

namespace DigitalHelperBot.Privacy;

/// <summary>Every sentence of this slice, one instance a language.</summary>
public abstract class Words
{
    private static readonly Words English = new EnglishWords();

    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string OnlyInOwnChat { get; }
    public abstract string SureTitle { get; }
    public abstract string SureWhatGoes { get; }
    public abstract string SureWhatFollows { get; }
    public abstract string YesForget { get; }
    public abstract string NoKeep { get; }
    public abstract string ForgottenTitle { get; }
    public abstract string Forgotten { get; }
    public abstract string NothingForgottenTitle { get; }
    public abstract string NothingForgotten { get; }
    public abstract string HeldTitle { get; }
    public abstract string HeldHow { get; }
    public abstract string HeldNothing { get; }
    public abstract string HeldPage(int first, int last, int total);
    public abstract string ShowMore { get; }
    public abstract string BackToStart { get; }
    public abstract string Yes { get; }
    public abstract string No { get; }

    /// <summary>The heading over a table's rows.</summary>
    public abstract string HeldTable(string table, int rows);

    /// <summary>What stands before a column's value.</summary>
    public abstract string HeldColumn(string table, string column);

    /// <summary>What a number that stands for something says.</summary>
    public abstract string HeldChoice(string table, string column, int value);

    private sealed class EnglishWords : Words
    {
        public override string OnlyInOwnChat => "Ask me that in our own chat. Here, others could read the answer.";
        public override string SureTitle => "Are you sure?";
        public override string SureWhatGoes => "I will forget who you are and take out every word you wrote to me, here and in what IT see. I cannot get it back.";
        public override string SureWhatFollows => "If IT find an answer to something you asked, I will no longer be able to tell you. You can still ask me anything, any time.";
        public override string YesForget => "Yes, forget my questions";
        public override string NoKeep => "No, keep them";
        public override string ForgottenTitle => "Done";
        public override string Forgotten => "I have forgotten who you are and what you asked. The messages in this chat stay here until you delete them yourself. Backups that your organisation made before today end by its own rules.";
        public override string NothingForgottenTitle => "Nothing has changed";
        public override string NothingForgotten => "I kept everything as it was. To see it, ask me: what do you hold about me.";
        public override string HeldTitle => "What I hold about you";
        public override string HeldHow => "This is all of it. Your name and your email address are not kept: in their place stands your account's number. I hid personal details in your words before I kept them. To have it taken out, tell me: forget my questions.";
        public override string HeldNothing => "I hold nothing about you.";
        public override string HeldPage(int first, int last, int total) => string.Create(CultureInfo.InvariantCulture, $"{first} to {last} of {total}");
        public override string ShowMore => "Show more";
        public override string BackToStart => "Back to the start";
        public override string Yes => "yes";
        public override string No => "no";

        public override string HeldTable(string table, int rows) =>
            rows == 1 || table == PersonalTables.People ? Tables[table] : string.Create(CultureInfo.InvariantCulture, $"{Tables[table]} ({rows})");

        public override string HeldColumn(string table, string column) =>
            Columns.TryGetValue($"{table}.{column}", out var own) ? own : Columns[column];

        public override string HeldChoice(string table, string column, int value) =>
            Choices.TryGetValue($"{table}.{column}", out var own) ? own[value] : Choices[column][value];

        private static readonly Dictionary<string, string> Tables = new()
        {
            ["people"] = "You",
            ["questions"] = "Your questions",
            ["walkthrough_outcomes"] = "What you said about steps",
            ["signals"] = "What you needed and did not get",
            ["reactions"] = "Likes and thumbs",
            ["people_weeks"] = "This week's counts",
            ["person_sites"] = "Where you work",
            ["visit_invites"] = "That you were invited when IT came to your site",
            ["tellings"] = "What I told you, or am about to",
            ["problem_askers"] = "Known problems that I told you of",
            ["telling_stops"] = "That you do not want to be told",
            ["inbox"] = "Messages of the last week, so that none counts twice",
            ["outbox"] = "Answers on their way to you",
        };

        private static readonly Dictionary<string, string> Columns = new()
        {
            ["tenant_id"] = "your organisation's number",
            ["people.person_id"] = "your account's number",
            ["service_url"] = "where Teams is reached",
            ["conversation_id"] = "the chat",
            ["bot_id"] = "my own number",
            ["people.first_seen_at"] = "first heard",
            ["people.last_heard_at"] = "last heard",
            ["people.welcomed_at"] = "welcomed",
            ["people.told_what_is_kept_at"] = "told what is kept",
            ["people.forget_asked_at"] = "asked to be forgotten",
            ["key"] = "number that stands for you in the rows below",
            ["asked_at"] = "asked",
            ["at"] = "when",
            ["text"] = "your words",
            ["words"] = "your words",
            ["detail"] = "what you added",
            ["questions.outcome"] = "what came of it",
            ["questions.result"] = "what you said of the answer",
            ["questions.result_at"] = "said",
            ["article_id"] = "article",
            ["questions.offered"] = "articles offered",
            ["questions.answerable"] = "how sure I was, from 0 to 1",
            ["questions.scope"] = "where",
            ["questions.thread_id"] = "thread",
            ["questions.platform"] = "kind of device",
            ["walkthrough_outcomes.ended_as"] = "you said",
            ["device"] = "device",
            ["step"] = "step",
            ["signals.kind"] = "sign",
            ["site_id"] = "site",
            ["quiet"] = "asked not to be told",
            ["signals.placed_by"] = "put with others by",
            ["reactions.type"] = "reaction",
            ["reactions.removed"] = "taken back",
            ["people_weeks.week"] = "week",
            ["person_sites.chosen"] = "how I know",
            ["person_sites.changed_at"] = "since",
            ["people_weeks.marks"] = "counted for",
            ["tellings.created_at"] = "written down",
            ["tellings.state"] = "state",
            ["tellings.sent_at"] = "told",
            ["tellings.result"] = "you said",
            ["tellings.result_at"] = "said",
            ["inbox.received_at"] = "came",
            ["inbox.turn_key"] = "message",
            ["outbox.created_at"] = "promised",
            ["outbox.state"] = "state",
            ["outbox.attempts"] = "times tried",
            ["outbox.reply_to_id"] = "answers the message",
        };

        private static readonly Dictionary<string, string[]> Choices = new()
        {
            ["questions.outcome"] = ["an answer", "a choice of articles", "a question back", "no answer", "small talk"],
            ["questions.result"] = ["nothing", "it worked", "not sorted"],
            ["questions.scope"] = ["our own chat", "a group chat", "a channel"],
            ["walkthrough_outcomes.ended_as"] = ["that worked", "not sorted", "stuck"],
            ["device"] = ["any", "iPhone", "Android", "Windows", "on the web"],
            ["people_weeks.marks"] = ["asked", "no answer", "it worked", "not sorted", "needed something"],
            ["signals.kind"] = ["no answer", "none of these", "not sorted", "stuck at a step", "told IT", "thumbs down", "heard in person"],
            ["signals.placed_by"] = ["the program", "a person in IT"],
            ["tellings.state"] = ["not told yet", "being sent", "told", "may not have arrived", "could not be sent", "stopped", "a later answer took its place"],
            ["tellings.result"] = ["nothing", "sorted", "still stuck"],
            ["person_sites.chosen"] = ["I asked, and you have not answered", "you said not now", "you chose it on a card", "you told me in chat", "from your organisation's directory"],
            ["outbox.state"] = ["waiting", "could not be sent", "may not have arrived"],
        };
    }
}
