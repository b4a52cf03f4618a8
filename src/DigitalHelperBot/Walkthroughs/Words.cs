using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>Every sentence of this slice, one instance a language.</summary>
public abstract class Words
{
    private static readonly Words English = new EnglishWords();

    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string StepOf(int step, int steps);
    public abstract string NumberedStep(int step, string text);
    public abstract string InThePicture(string altText);
    public abstract string DeviceName(Device device);
    public abstract string StepsOn(Device device);
    public abstract string WhichDevice { get; }
    public abstract string ShowAllSteps { get; }
    public abstract string OneStepAtATime { get; }
    public abstract string Back { get; }
    public abstract string Next { get; }
    public abstract string StuckHere { get; }
    public abstract string ThatWorked { get; }
    public abstract string NotSorted { get; }
    public abstract string KeepItSafe { get; }
    public abstract string IfItDoesNotWork { get; }
    public abstract string DoThisFirst { get; }
    public abstract string Related { get; }
    public abstract string WorkedTitle { get; }
    public abstract string Worked { get; }
    public abstract string NotSortedTitle { get; }
    public abstract string NotSortedText { get; }
    public abstract string StuckTitle(int step);
    public abstract string StuckText { get; }
    public abstract string StepsAgain { get; }
    public abstract string TellItLabel { get; }
    public abstract string TellItHint { get; }
    public abstract string TellIt { get; }
    public abstract string RingSomeone(string phone);

    private sealed class EnglishWords : Words
    {
        public override string StepOf(int step, int steps) => $"Step {step} of {steps}";

        public override string NumberedStep(int step, string text) => $"Step {step}. {text}";

        public override string InThePicture(string altText) => $"In the picture: {altText}";

        public override string DeviceName(Device device) => device switch
        {
            Device.IPhone => "iPhone",
            Device.Android => "Android",
            Device.Windows => "Windows",
            Device.Web => "On the web",
            _ => "Steps",
        };

        public override string StepsOn(Device device) => device == Device.Web ? "Steps on the web" : $"Steps on {DeviceName(device)}";

        public override string WhichDevice => "What are you using?";
        public override string ShowAllSteps => "Show all steps";
        public override string OneStepAtATime => "One step at a time";
        public override string Back => "Back";
        public override string Next => "Next";
        public override string StuckHere => "I'm stuck here";
        public override string ThatWorked => "That worked";
        public override string NotSorted => "Not sorted";
        public override string KeepItSafe => "Keep it safe";
        public override string IfItDoesNotWork => "If it does not work";
        public override string DoThisFirst => "Do this first";
        public override string Related => "People often want these next:";
        public override string WorkedTitle => "Good to hear";
        public override string Worked => "Thank you for telling us. It helps us know which steps work.";
        public override string NotSortedTitle => "Thank you for telling us";
        public override string NotSortedText => "I'm sorry that did not sort it. IT can now see that these steps need more.";
        public override string StuckTitle(int step) => $"Stuck at step {step}";
        public override string StuckText => "Thank you for telling us. IT can now see that this step needs to be clearer.";
        public override string StepsAgain => "Show the steps again";
        public override string TellItLabel => "What went wrong? (you do not have to say)";
        public override string TellItHint => "For example: I cannot find that button";
        public override string TellIt => "Tell IT";
        public override string RingSomeone(string phone) => $"To talk it through, ring the IT service desk on {phone}.";
    }
}
