using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Storage.Tables;

/// <summary>The SQL of <c>mlc_company</c>.</summary>
internal static class CompanyTable
{
    /// <summary>The companies that the connection's records belong to.</summary>
    public const string Own = "own";

    /// <summary>Others that answered in their place.</summary>
    public const string Other = "other";

    public static Task<JoinedCompanies?> FindAsync(SqlSession session, string connection, string standing) => session.FindAsync(
        "SELECT environment, business_central_company, pipedrive_company FROM mlc_company WHERE connection = @connection AND standing = @standing",
        row => new JoinedCompanies(row.Text("environment"), Guid.Parse(row.Text("business_central_company")), row.NumberOrNull("pipedrive_company")),
        ("@connection", connection), ("@standing", standing));

    public static Task<int> SaveAsync(SqlSession session, string connection, string standing, JoinedCompanies companies) => session.ExecuteAsync(
        """
        INSERT INTO mlc_company (connection, standing, environment, business_central_company, pipedrive_company)
        VALUES (@connection, @standing, @environment, @businessCentral, @pipedrive)
        ON CONFLICT (connection, standing) DO UPDATE SET environment = excluded.environment,
            business_central_company = excluded.business_central_company, pipedrive_company = excluded.pipedrive_company
        """,
        ("@connection", connection), ("@standing", standing), ("@environment", companies.Environment),
        ("@businessCentral", companies.BusinessCentralCompany.ToString()), ("@pipedrive", companies.PipedriveCompany));

    public static Task<int> RemoveAsync(SqlSession session, string connection, string standing) => session.ExecuteAsync(
        "DELETE FROM mlc_company WHERE connection = @connection AND standing = @standing", ("@connection", connection), ("@standing", standing));
}
