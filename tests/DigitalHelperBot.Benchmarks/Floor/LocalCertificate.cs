using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>A certificate for the hosts that <see cref="LocalTeams"/> plays, and the file with which a program is made to trust it.</summary>
internal static class LocalCertificate
{
    public static X509Certificate2 Create(params IEnumerable<string> hosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Teams on loopback", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
            names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    public static string WriteTrust(X509Certificate2 certificate, string folder)
    {
        var file = Path.Combine(folder, "trusted.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());
        return file;
    }
}
