using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Asking;

/// <summary>Every sentence of this slice, one instance a language.</summary>
public abstract class Words
{
    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    private static readonly Words English = new EnglishWords();

    public abstract string Welcome(string name);
    public abstract string WelcomeHow { get; }
    public abstract string WelcomeTeam(string name);
    public abstract string WhatIsKept { get; }
    public abstract string Greeting(string name);
    public abstract string HowAreYou { get; }
    public abstract string WhoAreYou(string name);
    public abstract string Thanks { get; }
    public abstract string Goodbye { get; }
    public abstract string Praise { get; }
    public abstract string Complaint { get; }
    public abstract string TalkToAPerson(string? phone, string? hours);

    /// <param name="phone">The service desk's; null when it is not known, and so for its hours.</param>
    public string SmallTalk(TalkKind talk, string name, string? phone, string? hours) => talk switch
    {
        TalkKind.Thanks => Thanks,
        TalkKind.Goodbye => Goodbye,
        TalkKind.HowAreYou => HowAreYou,
        TalkKind.WhoAreYou => WhoAreYou(name),
        TalkKind.Praise => Praise,
        TalkKind.Complaint => Complaint,
        TalkKind.TalkToAPerson => TalkToAPerson(phone, hours),
        _ => Greeting(name),
    };

    public abstract string TopicsTitle { get; }
    public abstract string TopicsHow { get; }
    public abstract string CategoryTitle(string categoryName);
    public abstract string BackToTopics { get; }
    public abstract string OfferTitle { get; }
    public abstract string OfferHow { get; }
    public abstract string NoneOfThese { get; }
    public abstract string AskBackTitle { get; }
    public abstract string AskBackHow { get; }
    public abstract string SomethingElse { get; }
    public abstract string SomethingElseHow { get; }
    public abstract string NoAnswerTitle { get; }
    public abstract string YouAsked { get; }
    public abstract string NoAnswerThanks { get; }
    public abstract string Nearest { get; }
    public abstract string RingSomeone(string phone);
    public abstract string DetailLabel { get; }
    public abstract string DetailHint { get; }
    public abstract string DetailSend { get; }
    public abstract string DontTell { get; }
    public abstract string WontTell { get; }
    public abstract string DetailKept { get; }
    public abstract string DetailEmpty { get; }
    public abstract string NoPictures { get; }
    public abstract string NotYours { get; }
    public abstract string CardTooOld { get; }
    public abstract string CouldNotSave(string? phone);
    public abstract string ArticleGone { get; }
    public abstract string MyQuestionsTitle { get; }
    public abstract string NoOpenQuestions { get; }
    public abstract string OlderQuestions(int count);
    public abstract string YouAskedOn(string day);
    public abstract string StateOf(NeedState state, bool hasSteps);

    private sealed class EnglishWords : Words
    {
        public override string Welcome(string name) => $"Hello, I'm {name}. Ask me how to do something at work.";
        public override string WelcomeHow => "Type it in your own words. Spelling does not matter. For example: \"nobody can hear me\" or \"new phone, codes not working\".";
        public override string WelcomeTeam(string name) => $"Hello, I'm {name}. Mention me with a question, such as \"how do I show my screen\", and I'll answer here.";
        public override string WhatIsKept => "I keep your question so that IT can see what people need. I hide personal details first. Do not send me passwords, or anything about residents or patients.";
        public override string Greeting(string name) => $"Hello. I'm {name}. What do you need to do? Tell me in your own words.";
        public override string HowAreYou => "I'm well, thank you. What do you need to do?";
        public override string WhoAreYou(string name) => $"I'm {name}, a helper that IT looks after. I'm not a person. Ask me how to do something at work and I'll show you the steps.";
        public override string Thanks => "You're welcome. Ask me any time.";
        public override string Goodbye => "Goodbye. I'm here whenever you need me.";
        public override string Praise => "Thank you. I'm glad that helped.";
        public override string Complaint => "I'm sorry. Tell me what you need in a few words, and I'll try again or tell IT.";

        public override string TalkToAPerson(string? phone, string? hours) => phone switch
        {
            null => "You can talk to a person at the IT service desk. Your manager or reception has the number.",
            _ when hours is null => $"You can talk to a person at the IT service desk. Ring {phone}.",
            _ => $"You can talk to a person at the IT service desk. Ring {phone}. The desk is open {hours}.",
        };

        public override string TopicsTitle => "What I can help with";
        public override string TopicsHow => "Choose one, or type what you need.";
        public override string CategoryTitle(string categoryName) => categoryName;
        public override string BackToTopics => "Back to all topics";
        public override string OfferTitle => "Is it one of these?";
        public override string OfferHow => "Choose the one that fits. If none do, tell me, and IT will know.";
        public override string NoneOfThese => "None of these";
        public override string AskBackTitle => "What is it about?";
        public override string AskBackHow => "I want to get this right. Choose one, or tell me a little more: what were you trying to do, and what happened?";
        public override string SomethingElse => "Something else";
        public override string SomethingElseHow => "Tell me in a few words: what were you trying to do, and what happened?";
        public override string NoAnswerTitle => "I do not have an answer to that yet";
        public override string YouAsked => "You asked: ";
        public override string NoAnswerThanks => "Thank you for asking. IT can now see that people need this. When there is an answer, I'll tell you. There is nothing more you have to do.";
        public override string Nearest => "These are the nearest I have:";
        public override string RingSomeone(string phone) => $"If it cannot wait, ring the IT service desk on {phone}.";
        public override string DetailLabel => "Anything to add? (you do not have to)";
        public override string DetailHint => "For example: it happens on the ward laptop";
        public override string DetailSend => "Add this";
        public override string DontTell => "Don't tell me";
        public override string WontTell => "All right. I will not write to you when IT have an answer to this. If you change your mind, ask me again.";
        public override string DetailKept => "Thank you. I have added that for IT.";
        public override string DetailEmpty => "Type a few words first, then select Add this.";
        public override string NoPictures => "I cannot see pictures or files yet. Tell me in a few words what it shows, and I'll help.";
        public override string NotYours => "Those buttons are for the person who asked. Ask me your own question and I'll help you too.";
        public override string CardTooOld => "I no longer have that question. Ask me again and I'll help.";

        public override string CouldNotSave(string? phone) => phone is null
            ? "I'm sorry, I could not note that down. Try again in a few minutes."
            : $"I'm sorry, I could not note that down. Try again in a few minutes, or ring the IT service desk on {phone}.";

        public override string MyQuestionsTitle => "Your open questions";
        public override string NoOpenQuestions => "You have none. Whatever you asked has an answer, or you said that it is sorted.";
        public override string OlderQuestions(int count) => count == 1 ? "There is one older question." : $"There are {count} older questions.";
        public override string YouAskedOn(string day) => $"You asked {day}.";

        public override string StateOf(NeedState state, bool hasSteps) => state switch
        {
            NeedState.BeingWorkedOn => "IT are working on it.",
            NeedState.Answered when hasSteps => "There is an answer now:",
            NeedState.Answered => "There is an answer now. Ask me again to see it.",
            NeedState.Signposted => "Another team looks after this.",
            _ => "IT can see it. There is no answer yet.",
        };

        public override string ArticleGone => "That one has been taken away or is being changed. Ask me again in your own words.";
    }
}
