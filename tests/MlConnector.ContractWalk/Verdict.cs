namespace MlConnector.ContractWalk;

/// <summary>Tells what was found; the exit code is 1 when anything is left that is not a known error of the documents.</summary>
internal static class Verdict
{
    public static int Tell(ValidatingProxies proxies, StepList steps, KnownErrors known)
    {
        var open = proxies.Violations.Where(violation => known.ReasonFor(violation) is null).ToList();
        foreach (var violation in open)
        {
            Console.WriteLine($"VIOLATION {violation}");
        }

        foreach (var failure in steps.Failures)
        {
            Console.WriteLine($"FAILED {failure}");
        }

        foreach (var pattern in known.Unused)
        {
            Console.WriteLine($"not met: {pattern}");
        }

        Console.WriteLine($"{proxies.Operations.Count} operations in {steps.Done} steps: {open.Count} violations, {steps.Failures.Count} failed steps, {proxies.Violations.Count - open.Count} known errors of the documents.");
        return open.Count + steps.Failures.Count == 0 ? 0 : 1;
    }
}
