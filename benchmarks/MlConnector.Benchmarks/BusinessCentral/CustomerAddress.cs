namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>Where the customers are.</summary>
internal static class CustomerAddress
{
    public const string Api = "/BC/api/v2.0/companies(00000000-0000-0000-0000-000000000000)";

    public const string Path = Api + "/customers";
}
