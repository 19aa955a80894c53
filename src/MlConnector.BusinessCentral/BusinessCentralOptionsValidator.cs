using Microsoft.Extensions.Options;

namespace MlConnector.BusinessCentral;

internal sealed class BusinessCentralOptionsValidator : IValidateOptions<BusinessCentralOptions>
{
    public ValidateOptionsResult Validate(string? name, BusinessCentralOptions options) => (options.FindProblem() ?? FileProblem(options)) is { } problem
        ? ValidateOptionsResult.Fail($"Business Central settings '{name}': {problem}.")
        : ValidateOptionsResult.Success;

    private static string? FileProblem(BusinessCentralOptions options) =>
        options.UserName is null ? options.AllPrincipals().Select(principal => principal.FindFileProblem()).FirstOrDefault(problem => problem is not null) : null;
}
