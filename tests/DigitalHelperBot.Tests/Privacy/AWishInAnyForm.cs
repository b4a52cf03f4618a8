using DigitalHelperBot.Asking;
using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Tests.Privacy;

public sealed class AWishInAnyForm
{
    [Theory]
    [InlineData("forget my questions")]
    [InlineData("Forget my questions.")]
    [InlineData("  FORGET  ME!! ")]
    [InlineData("please delete my questions")]
    [InlineData("Delete everything about me, please.")]
    [InlineData("erase what you hold about me")]
    public void To_be_forgotten_is_known(string text) => Assert.Equal(OwnDataWish.Forget, OwnDataWishes.Of(text));

    [Theory]
    [InlineData("what do you hold about me")]
    [InlineData("What do you know about me?")]
    [InlineData("show me my data")]
    [InlineData("What data do you keep about me?")]
    [InlineData("what have you got on me")]
    public void To_see_what_is_held_is_known(string text) => Assert.Equal(OwnDataWish.Show, OwnDataWishes.Of(text));

    [Theory]
    [InlineData("my questions")]
    [InlineData("Show me my questions.")]
    [InlineData("MY QUESTIONS")]
    public void To_see_open_questions_is_known(string text) => Assert.True(MyQuestions.AreAskedFor(text));

    [Theory]
    [InlineData("i forgot my password")]
    [InlineData("how do i delete my questions from a form")]
    [InlineData("forget my password")]
    [InlineData("what do you know about mice")]
    [InlineData("my questionnaire")]
    [InlineData("can you answer my questions about pensions")]
    [InlineData("")]
    [InlineData("?!")]
    public void That_is_a_question_like_any_other_is_left_to_be_answered(string text)
    {
        Assert.Null(OwnDataWishes.Of(text));
        Assert.False(MyQuestions.AreAskedFor(text));
    }
}
