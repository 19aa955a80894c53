using MlConnector.Testing;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>Lets something happen in a simulated system between two requests of the engine.</summary>
internal static class Interference
{
    /// <summary>Runs <paramref name="action"/> once, right before the first such request is answered.</summary>
    public static void WhenAsked(this SimulatedApi api, string method, string pathEnd, Action action)
    {
        var happened = false;
        var fits = SimulatorFault.On(method, pathEnd);
        api.Faults.Add(new SimulatorFault
        {
            Kind = FaultKind.Delay,
            Matches = (seenMethod, path) =>
            {
                if (!happened && fits(seenMethod, path))
                {
                    happened = true;
                    action();
                }

                return false;
            },
        });
    }
}
