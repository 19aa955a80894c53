namespace MlConnector.AotSmoke;

/// <summary>One line of output for each thing that works.</summary>
internal static class Step
{
    /// <summary>Says that a step is done.</summary>
    public static void Done(FormattableString what) => Console.WriteLine(FormattableString.Invariant(what));

    /// <summary>Ends the program with a reason when something does not hold.</summary>
    /// <exception cref="InvalidOperationException">It does not hold.</exception>
    public static void Require(bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant(otherwise));
        }
    }
}
