namespace MlConnector.Samples.Console.Demo;

/// <summary>How much data the simulated distributor has. The same numbers make the same data.</summary>
internal sealed record DemoSize(int Seed = 1, int Organizations = 400, int Persons = 900, int Products = 300, int Deals = 40);
