namespace MlConnector.Sync.Matching;

/// <summary>One thing that speaks for a pair, or against it.</summary>
/// <param name="Text">In words.</param>
/// <param name="Weight">Its part of a score of 100; below 0 it speaks against, at 0 it is only worth knowing.</param>
internal sealed record Reason(string Text, int Weight);
